using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputList<T>
{
    public static implicit operator InputList<T>(T value) => Of([value]);

    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    public static implicit operator InputList<T>(T[] values) => Of(Lift(values));

    public static implicit operator InputList<T>(Output<T>[] values) => Of(Lift(values));

    public static implicit operator InputList<T>(Input<T>[] values) => Of([.. values]);

    public static implicit operator InputList<T>(List<T> values) => Of(Lift(values));

    public static implicit operator InputList<T>(List<Output<T>> values) => Of(Lift(values));

    public static implicit operator InputList<T>(List<Input<T>> values) => Of([.. values]);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(values.IsDefault ? default : Lift(values));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        Of(values.IsDefault ? default : Lift(values));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values);

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(Lift<T[]>));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(Lift<List<T>>));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(Lift<IEnumerable<T>>));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        new(values.Apply(array => array.IsDefault ? default : Lift(array)));

    private static InputList<T> Of(ImmutableArray<Input<T>> elements) => new(Output.Create(elements));

    private static ImmutableArray<Input<T>> Lift<TList>(TList values) where TList : IEnumerable<T> =>
        [.. values.Select(value => (Input<T>)value)];

    private static ImmutableArray<Input<T>> Lift(IEnumerable<Output<T>> values) => [.. values.Select(value => (Input<T>)value)];
}
