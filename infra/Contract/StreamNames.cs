using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Contract;

/// <summary>
/// The stream names that are secrets. Each is joined as an output of its own, so that it does not make everything else a
/// secret; only which pipelines have one is told.
/// </summary>
internal sealed class StreamNames(Output<object?> output)
{
    /// <summary>The pipelines that have a secret stream name, such as <c>curling/social/0</c>.</summary>
    public Output<ImmutableHashSet<string>> Pipelines => Output.Unsecret(output.Apply(names => names is null
        ? []
        : Node.Of(names, "streamNames").Map
            .SelectMany(delivery => Names(delivery.Value).Index().Where(name => name.Item is not null).Select(name => Key(delivery.Key, name.Index)))
            .ToImmutableHashSet()));

    public static string Key(string delivery, int pipeline) => $"{delivery}/{pipeline}";

    public Output<string> Of(string delivery, int pipeline) =>
        output.Apply(names => (string)Names(Node.Of(names, "streamNames").Map[delivery])[pipeline]!);

    private static ImmutableArray<object?> Names(object? delivery) => delivery is ImmutableArray<object?> names ? names : [];
}

/// <summary>The secret stream names, and which pipelines have one.</summary>
internal sealed record KnownStreamNames(StreamNames Names, ImmutableHashSet<string> Pipelines)
{
    /// <summary>The secret stream name of a pipeline; null when it has none.</summary>
    public Output<string>? Find(string delivery, int pipeline) =>
        Pipelines.Contains(StreamNames.Key(delivery, pipeline)) ? Names.Of(delivery, pipeline) : null;
}
