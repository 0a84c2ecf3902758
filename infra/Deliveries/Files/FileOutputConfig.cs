using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Delivery.Deliveries.Files;

/// <summary>An output of a group that writes files: what stands in their names.</summary>
internal interface IFileOutput
{
    /// <summary>Follows the base file name; null for the only output of a group that has none.</summary>
    Modifier? NameModifier { get; }

    /// <summary>Follows the name modifier in the names of HLS segments; null where there is none.</summary>
    Modifier? SegmentModifier => null;
}

/// <summary>An output whose operator has rules for the names of its files.</summary>
internal sealed record FileOutputConfig : IFileOutput
{
    /// <summary>
    /// Follows the base file name, such as <c>_1080p</c>; unique in the group, and needed where there are several outputs.
    /// </summary>
    public Modifier? NameModifier { get; init; }
}

/// <summary>An HLS output whose operator has rules for the names of child manifests and segments.</summary>
internal sealed record HlsOutputConfig : IFileOutput
{
    /// <summary>Follows the base file name of child manifests and segments, such as <c>_1080p</c>; unique in the group.</summary>
    public required Modifier NameModifier { get; init; }

    /// <summary>Follows the name modifier in the names of segments, such as <c>_$t$</c>.</summary>
    public Modifier? SegmentModifier { get; init; }

    /// <summary>As MediaLive has it.</summary>
    internal OutputSettings Settings =>
        new() { HlsOutputSettings = new() { NameModifier = NameModifier.Text, SegmentModifier = SegmentModifier?.Text } };
}
