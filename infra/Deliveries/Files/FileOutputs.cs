using System.Collections.Immutable;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Delivery.Deliveries.Files;

/// <summary>What follows from the names of a group's outputs.</summary>
internal static class FileOutputs
{
    /// <summary>What is handed over of them.</summary>
    /// <param name="outputs">Those of a group.</param>
    /// <param name="settings">The settings of an output with that name modifier.</param>
    public static ImmutableArray<GroupOutput> Agreed(
        ImmutableArray<FileOutputConfig> outputs, Func<string?, OutputSettings> settings) =>
        [.. outputs.Select(output => new GroupOutput { Settings = settings(output.NameModifier?.Text) })];

    /// <inheritdoc cref="Agreed(ImmutableArray{FileOutputConfig}, Func{string?, OutputSettings})"/>
    public static ImmutableArray<GroupOutput> Agreed(ImmutableArray<HlsOutputConfig> outputs) =>
        [.. outputs.Select(output => new GroupOutput { Settings = output.Settings })];

    /// <summary>The longest that MediaLive puts behind a base file name.</summary>
    /// <param name="outputs">Those of a group; none where the channel chooses them.</param>
    /// <param name="modifier">The shortest name modifier that the channel could choose.</param>
    /// <param name="ending">Counter and extension.</param>
    public static string LongestEnding(IReadOnlyList<IFileOutput> outputs, string modifier, string ending) => outputs
        .Select(output => Variables.Expand($"{output.NameModifier}{output.SegmentModifier}"))
        .DefaultIfEmpty(modifier)
        .MaxBy(text => text.Length) + ending;
}
