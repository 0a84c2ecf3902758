using System.Text.Json;

namespace Pulumi.Serialization.Targets;

/// <summary>Types that a value already has when it comes from the wire.</summary>
internal sealed class PlainTarget<T> : TargetType
{
    protected override object? Default => default(T);

    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        result = value;
        return value is T ? null : Mismatch(typeof(T), value);
    }
}

/// <summary>The wire has no integers.</summary>
internal sealed class IntTarget : TargetType
{
    protected override object Default => 0;

    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        result = value is double number ? (int)number : null;
        return result is null ? Mismatch(typeof(double), value) : null;
    }
}

internal sealed class JsonTarget : TargetType
{
    protected override object Default => default(JsonElement);

    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        result = JsonSerializer.SerializeToElement(value);
        return null;
    }
}
