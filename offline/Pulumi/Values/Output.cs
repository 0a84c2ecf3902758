using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes outputs and combines them.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => Output<T>.Of(OutputData.Known(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    public static Output<T> CreateSecret<T>(T value) => Output<T>.Of(OutputData.Known(value, isSecret: true));

    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.WithSecret(() => Task.FromResult(true));
    }

    public static Output<T> Unsecret<T>(Output<T> output) => output.WithSecret(() => Task.FromResult(false));

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Data).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(ImmutableArray.Create(inputs));

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.ToImmutableArray());

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        All(outputs.Select(output => (Input<T>)output).ToImmutableArray());

    /// <summary>An interpolated string whose holes may be inputs and outputs.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var holes = formattableString.GetArguments().Select(ToObject).ToImmutableArray();
        return All(holes).Apply(values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));
    }

    private static Output<ImmutableArray<T>> All<T>(ImmutableArray<Input<T>> inputs) => OutputJoin.Create(async join =>
    {
        var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
        foreach (var input in inputs)
            values.Add(await join.Take(input));
        return values.MoveToImmutable();
    });

    private static Input<object?> ToObject(object? value) => value switch
    {
        IInput input => input.Flat.ToObject(),
        IOutput output => output.ToObject(),
        _ => Create(value),
    };
}
