using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map for an argument: the map itself and each of its values may be an output.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries)
    {
        _entries = entries;
    }

    /// <summary>Adds an entry; see <see cref="Add(string, Input{TValue})"/>.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    private protected override Output<ImmutableDictionary<string, TValue>> Flat => _entries.Apply(entries =>
        entries is null ? Output.Create(default(ImmutableDictionary<string, TValue>)!) : OutputJoin.Create(async join =>
        {
            var values = ImmutableDictionary.CreateBuilder<string, TValue>();
            foreach (var (key, value) in entries)
                values[key] = await join.Take(value);
            return values.ToImmutable();
        }));

    private protected override IOutput PerElement => _entries;

    /// <summary>Adds an entry. A key that is there already is an error, unless the values turn out to be equal.</summary>
    public void Add(string key, Input<TValue> value) => _entries = _entries.Apply(entries =>
        entries.SetItem(key, entries.TryGetValue(key, out var present) ? Same(key, present, value) : value));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values) =>
        _entries = Output.Tuple(_entries, values._entries).Apply(both => both.Item1.AddRange(both.Item2));

    /// <summary>Both maps in one; where both have a key, <paramref name="second"/> wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Output.Tuple(first._entries, second._entries).Apply(both => both.Item1.SetItems(both.Item2)));

    /// <summary>Always throws: the entries may not be there yet. <see cref="GetAsyncEnumerator"/> waits for them.</summary>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"{GetType()} can only be enumerated with {nameof(GetAsyncEnumerator)}.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var entry in await Flat.GetValueAsync(whenUnknown: ImmutableDictionary<string, TValue>.Empty))
            yield return entry;
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Output.Create(Lift(values)));

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) =>
        new(Output.Create(Lift(values)));

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        new(values.Apply(Lift<Dictionary<string, TValue>>));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        new(values.Apply(Lift<IDictionary<string, TValue>>));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.Apply(Lift<ImmutableDictionary<string, TValue>>));

    /// <summary>A null map stays one: a resource may well return none.</summary>
    private static ImmutableDictionary<string, Input<TValue>> Lift<TMap>(TMap values)
        where TMap : IEnumerable<KeyValuePair<string, TValue>> =>
        values?.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value)!;

    private static Output<TValue> Same(string key, Input<TValue> present, Input<TValue> added) =>
        Output.Tuple(present, added).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));
}
