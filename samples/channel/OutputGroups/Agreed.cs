using System.Collections.Immutable;

namespace MediaLive.Channel.Sample.OutputGroups;

/// <summary>Settings that the delivery stack hands over, in MediaLive's own shape; what it leaves open is null.</summary>
internal sealed record Agreed(ImmutableDictionary<string, object?> Settings)
{
    public Agreed Child(string key) => new((ImmutableDictionary<string, object?>?)Settings.GetValueOrDefault(key) ?? ImmutableDictionary<string, object?>.Empty);

    public bool Has(string key) => Settings.ContainsKey(key);

    public string? Text(string key) => (string?)Settings.GetValueOrDefault(key);

    /// <summary>Numbers in stack outputs are JSON's.</summary>
    public int? Number(string key) => (int?)(double?)Settings.GetValueOrDefault(key);
}
