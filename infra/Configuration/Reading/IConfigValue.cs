namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>A value that is written as one text in the stack file and has rules of its own, such as a URL.</summary>
internal interface IConfigValue<TSelf>
    where TSelf : class, IConfigValue<TSelf>
{
    /// <summary>Reads the text, or says what is wrong with it and returns null.</summary>
    static abstract TSelf? Read(ConfigText text, Complaint complain);

    /// <summary>The text as an error may show it: without what may be secret in it.</summary>
    static virtual string Show(string written) => written;
}

/// <summary>Takes what is wrong with a value: the rest of a sentence about it, and an imperative.</summary>
internal delegate void Complaint(string rule, string remedy);

/// <summary>A text of the stack file, as it is written there and with its placeholders filled in.</summary>
internal readonly record struct ConfigText(string Written, string Value)
{
    /// <summary>The text as an error shows it, with what its placeholders stand for, since the mistake may be in that.</summary>
    public string Shown => Written == Value ? Written : $"{Written} (here {Value})";
}
