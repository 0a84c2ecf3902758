using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list for an argument: the list itself and each of its elements may be an output.</summary>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _elements;

    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
    {
        _elements = elements;
    }

    private protected override Output<ImmutableArray<T>> Flat =>
        _elements.Apply(elements => elements.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All<T>(elements));

    private protected override IOutput PerElement => _elements;

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs) => _elements = Concat(inputs)._elements;

    public InputList<T> Concat(InputList<T> other) =>
        new(Output.Tuple(_elements, other._elements).Apply(both => both.Item1.AddRange(both.Item2)));

    /// <summary>Always throws: the elements may not be there yet. <see cref="GetAsyncEnumerator"/> waits for them.</summary>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"{GetType()} can only be enumerated with {nameof(GetAsyncEnumerator)}.");

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Flat.GetValueAsync(whenUnknown: []))
            yield return value;
    }

    internal InputList<T> Clone() => new(_elements);
}
