namespace Pulumi.Serialization.Targets;

internal sealed class NullableTarget(Type type) : TargetType
{
    public override string? TryConvert(object value, Conversion conversion, out object? result) =>
        Of(type).TryConvert(value, conversion, out result);
}

/// <summary>The first of the two types that the value fits.</summary>
internal sealed class UnionTarget<T0, T1> : TargetType
{
    protected override object Default => default(Union<T0, T1>);

    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        if (Of(typeof(T0)).TryConvert(value, conversion, out var first) is null)
            result = Union<T0, T1>.FromT0((T0)first!);
        else if (Of(typeof(T1)).TryConvert(value, conversion, out var second) is null)
            result = Union<T0, T1>.FromT1((T1)second!);
        else
            result = null;
        return result is null ? $"{Mismatch(typeof(T0), value)}, nor is it {typeof(T1).FullName}," : null;
    }
}

internal sealed class OutputTarget<T> : TargetType
{
    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        var error = Of(typeof(T)).TryConvert(value, conversion, out var inner);
        result = error is null ? Output.Create((T)inner!) : null;
        return error;
    }
}
