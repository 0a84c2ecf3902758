namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>Where a value stands in the stack file, and of whom it is: <c>channels[0].deliveries[3].destinations (curling/social)</c>.</summary>
/// <param name="Text">Its keys and indices.</param>
/// <param name="Owner">The names of the channel and the delivery that it is in, as far as they are known.</param>
internal readonly record struct ConfigPath(string? Text, string? Owner = null)
{
    public ConfigPath Key(string key) => this with { Text = string.IsNullOrEmpty(Text) ? key : $"{Text}.{key}" };

    public ConfigPath Index(int index) => this with { Text = $"{Text}[{index}]" };

    /// <summary>The place of something that has a name, and perhaps stands in something that has one.</summary>
    public ConfigPath Of(string name) => string.IsNullOrWhiteSpace(name) ? this
        : this with { Owner = Owner is null ? Redaction.Of(name) : $"{Owner}/{Redaction.Of(name)}" };

    /// <summary>Whether it is that place or within.</summary>
    public bool IsIn(ConfigPath other) =>
        $"{Text}.".StartsWith($"{other.Text}.", StringComparison.Ordinal)
        || $"{Text}".StartsWith($"{other.Text}[", StringComparison.Ordinal);

    public override string ToString() => Owner is null ? Text ?? "" : $"{Text} ({Owner})";
}
