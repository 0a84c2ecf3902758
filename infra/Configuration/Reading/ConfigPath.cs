namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>Where a value stands in the stack file, such as <c>channels[0].deliveries[3].name</c>.</summary>
internal readonly record struct ConfigPath(string? Text)
{
    public ConfigPath Key(string key) => new(string.IsNullOrEmpty(Text) ? key : $"{Text}.{key}");

    public ConfigPath Index(int index) => new($"{Text}[{index}]");

    /// <summary>Whether it is that place or within.</summary>
    public bool IsIn(ConfigPath other) => $"{this}.".StartsWith($"{other}.", StringComparison.Ordinal) || $"{this}".StartsWith($"{other}[", StringComparison.Ordinal);

    public override string ToString() => Text ?? "";
}
