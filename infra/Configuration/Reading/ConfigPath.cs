namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>
/// Where a value stands in the stack file, and the channel and delivery that it belongs to:
/// <c>channels[0].deliveries[3].destinations (curling/social)</c>. In a channel's own file, with line and column:
/// <c>channels/curling.yaml:12:5 deliveries[3].destinations (curling/social)</c>.
/// </summary>
/// <param name="Text">Its keys and indices; null for the whole file.</param>
/// <param name="Owner">The names of the channel and the delivery that it is in, as far as they are known.</param>
/// <param name="Source">The file that it is in; null for the stack file.</param>
internal readonly record struct ConfigPath(string? Text, string? Owner = null, ConfigSource? Source = null)
{
    public ConfigPath Key(string key) => this with { Text = string.IsNullOrEmpty(Text) ? key : $"{Text}.{key}" };

    public ConfigPath Index(int index) => this with { Text = $"{Text}[{index}]" };

    /// <summary>This place, as that of a channel or a delivery of that name.</summary>
    public ConfigPath Of(string name) => string.IsNullOrWhiteSpace(name) ? this
        : this with { Owner = Owner is null ? Redaction.Of(name) : $"{Owner}/{Redaction.Of(name)}" };

    /// <summary>Whether it is that place or within.</summary>
    public bool IsIn(ConfigPath other) => Source == other.Source
        && (string.IsNullOrEmpty(other.Text)
            || $"{Text}.".StartsWith($"{other.Text}.", StringComparison.Ordinal)
            || $"{Text}".StartsWith($"{other.Text}[", StringComparison.Ordinal));

    public override string ToString()
    {
        var place = Source is null ? Text : $"{Source.PlaceOf(Text ?? "")} {Text}".TrimEnd();
        return Owner is null ? place ?? "" : $"{place} ({Owner})";
    }
}
