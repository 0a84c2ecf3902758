using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization.Targets;

/// <summary>A class marked as an output type, made by its marked constructor from an object's members.</summary>
internal sealed class OutputTypeTarget : TargetType
{
    private readonly Type _type;
    private readonly ConstructorInfo _constructor;
    private readonly Lazy<(string Name, Conversion Conversion, TargetType Type)[]> _parameters;

    public OutputTypeTarget(Type type)
    {
        _type = type;
        _constructor = ConstructorOf(type);

        // Only when there is a value: a type may contain itself.
        _parameters = new(() => [.. _constructor.GetParameters().Select(Describe)]);
    }

    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        result = null;
        if (value is not ImmutableDictionary<string, object?> members)
            return Mismatch(typeof(ImmutableDictionary<string, object>), value);

        var arguments = _parameters.Value.Select(parameter => parameter.Type.Convert(
            members.GetValueOrDefault(parameter.Name), parameter.Conversion with { Warn = conversion.Warn }));
        result = _constructor.Invoke([.. arguments]);
        return null;
    }

    private static ConstructorInfo ConstructorOf(Type type)
    {
        if (!type.IsDefined(typeof(OutputTypeAttribute)))
        {
            throw new InvalidOperationException($"{type.FullName} can't be an output: only String, Boolean, Int32, "
                + "Double, Nullable<...>, ImmutableArray<...>, ImmutableDictionary<string, ...> and [OutputType] classes can.");
        }

        var constructors = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return constructors.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (constructors.Where(constructor => constructor.IsPublic).ToArray() is [var only] ? only : null)
            ?? throw new InvalidOperationException(
                $"{type.FullName} is marked with [OutputType], but none of its constructors with [OutputConstructor].");
    }

    private (string Name, Conversion Conversion, TargetType Type) Describe(ParameterInfo parameter)
    {
        var name = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
        return (name, new(_ => { }, _type.FullName, name), Of(parameter.ParameterType));
    }
}
