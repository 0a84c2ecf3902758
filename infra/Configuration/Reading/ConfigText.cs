namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>A text of the stack file, as it is written there and with its placeholders filled in.</summary>
internal readonly record struct ConfigText(string Written, string Value)
{
    /// <summary>As an error shows it: what is wrong may be in what a placeholder stands for.</summary>
    public string Shown => Written == Value ? Written : $"{Written} (here {Value})";
}
