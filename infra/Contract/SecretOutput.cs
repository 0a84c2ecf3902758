using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Contract;

/// <summary>
/// A stack output that is a secret. Each of its values is joined as an output of its own, so that it does not make everything
/// else a secret; only where there is a value is told.
/// </summary>
/// <param name="name">The output's name, for errors.</param>
/// <param name="output">Its maps and lists; null when the stack has none.</param>
internal sealed class SecretOutput(string name, Output<object?> output)
{
    /// <summary>Where there are values, such as <c>curling/social/0</c>.</summary>
    public Output<ImmutableHashSet<string>> Paths =>
        Output.Unsecret(output.Apply(tree => Values(tree).Select(value => value.Path).ToImmutableHashSet()));

    public Output<string> At(string path) => output.Apply(tree => Values(tree).Single(value => value.Path == path).Text);

    private IEnumerable<(string Path, string Text)> Values(object? tree) => tree is null
        ? []
        : Node.Of(tree, name).Map.SelectMany(entry => Values(entry.Value, entry.Key));

    private static IEnumerable<(string Path, string Text)> Values(object? value, string path) => value switch
    {
        string text => [(path, text)],
        ImmutableDictionary<string, object?> map => map.SelectMany(entry => Values(entry.Value, $"{path}/{entry.Key}")),
        ImmutableArray<object?> items => items.SelectMany((item, index) => Values(item, $"{path}/{index}")),
        _ => [],
    };
}

/// <summary>The values of a secret output, and where they are.</summary>
internal sealed record KnownSecrets(SecretOutput Values, ImmutableHashSet<string> Paths)
{
    /// <summary>The value at that path; null when there is none.</summary>
    public Output<string>? Find(string path) => Paths.Contains(path) ? Values.At(path) : null;

    /// <summary>The values below a path, with the keys that lead from there to each.</summary>
    public IEnumerable<(ImmutableArray<string> Keys, Output<string> Value)> Below(string path) => Paths
        .Where(known => known.StartsWith($"{path}/", StringComparison.Ordinal))
        .Select(known => (known[(path.Length + 1)..].Split('/').ToImmutableArray(), Values.At(known)));
}
