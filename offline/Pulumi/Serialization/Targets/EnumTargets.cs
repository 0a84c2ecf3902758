using System.Reflection;

namespace Pulumi.Serialization.Targets;

internal sealed class EnumTarget(Type type) : TargetType
{
    protected override object Default => Enum.ToObject(type, 0);

    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        result = value is double number ? Enum.ToObject(type, (int)number) : null;
        return result is null ? Mismatch(typeof(double), value) : null;
    }
}

/// <summary>A struct that wraps a string or a number.</summary>
internal sealed class EnumTypeTarget : TargetType
{
    private readonly Type _type;
    private readonly ConstructorInfo _constructor;
    private readonly Type _wrapped;

    public EnumTypeTarget(Type type)
    {
        _type = type;
        _constructor = Constructor(typeof(string)) ?? Constructor(typeof(double))
            ?? throw new InvalidOperationException($"{type.FullName} needs a constructor with a single String or Double.");
        _wrapped = _constructor.GetParameters()[0].ParameterType;

        ConstructorInfo? Constructor(Type wrapped) =>
            type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [wrapped]);
    }

    protected override object? Default => Activator.CreateInstance(_type);

    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        var fits = _wrapped.IsInstanceOfType(value);
        result = fits ? _constructor.Invoke([value]) : null;
        return fits ? null : Mismatch(_wrapped, value);
    }
}
