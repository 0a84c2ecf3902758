using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Contract;

/// <summary>
/// A stack output that is a secret. Each of its values is joined as an output of its own, so that it does not make everything
/// else a secret; only where there is a value is told.
/// </summary>
internal sealed class SecretOutput
{
    private readonly Output<ImmutableDictionary<string, string>> _values;
    private readonly ImmutableHashSet<string> _paths;

    private SecretOutput(Output<ImmutableDictionary<string, string>> values, ImmutableHashSet<string> paths) => (_values, _paths) = (values, paths);

    /// <param name="stack">The stack that hands it over.</param>
    /// <param name="name">The output's name. A stack without secrets has none.</param>
    /// <exception cref="ContractException">(When the output is resolved.) It is not a map.</exception>
    public static Output<SecretOutput> Of(StackReference stack, string name)
    {
        var values = stack.GetOutput(name).Apply(map => map is null
            ? ImmutableDictionary<string, string>.Empty
            : Node.Of(map, name).Map.SelectMany(entry => Values(entry.Value, entry.Key)).ToImmutableDictionary());
        return Output.Unsecret(values.Apply(known => known.Keys.ToImmutableHashSet())).Apply(paths => new SecretOutput(values, paths));
    }

    /// <summary>The value at a path such as <c>curling/social/0</c>; null when there is none.</summary>
    public Output<string>? Find(string path) => _paths.Contains(path) ? _values.Apply(values => values[path]) : null;

    /// <summary>The values below a path, with the keys that lead from there to each.</summary>
    public IEnumerable<(ImmutableArray<string> Keys, Output<string> Value)> Below(string path) => _paths
        .Where(known => known.StartsWith($"{path}/", StringComparison.Ordinal))
        .Select(known => (known[(path.Length + 1)..].Split('/').ToImmutableArray(), Find(known)!));

    private static IEnumerable<KeyValuePair<string, string>> Values(object? value, string path) => value switch
    {
        string text => [KeyValuePair.Create(path, text)],
        ImmutableDictionary<string, object?> map => map.SelectMany(entry => Values(entry.Value, $"{path}/{entry.Key}")),
        ImmutableArray<object?> items => items.SelectMany((item, index) => Values(item, $"{path}/{index}")),
        _ => [],
    };
}
