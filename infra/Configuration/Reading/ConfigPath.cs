namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>Where a value stands in the stack file, such as <c>channels[0].deliveries[3].name</c>.</summary>
internal readonly record struct ConfigPath(string? Text)
{
    public ConfigPath Key(string key) => new(string.IsNullOrEmpty(Text) ? key : $"{Text}.{key}");

    public ConfigPath Index(int index) => new($"{Text}[{index}]");

    public override string ToString() => Text ?? "";
}
