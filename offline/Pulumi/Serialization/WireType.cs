using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>How a type that is neither a primitive nor a collection goes over the wire, found out once per type.</summary>
internal sealed class WireType
{
    private static readonly ConcurrentDictionary<Type, WireType> Known = new();

    private WireType(Type type)
    {
        if (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int))
            ToPrimitive = value => (int)value;
        else if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
            ToPrimitive = PrimitiveOf(type);
        else if (type.IsDefined(typeof(OutputTypeAttribute)))
            Fields = FieldsOf(type);
    }

    /// <summary>For enumerations: the string or number that a value stands for.</summary>
    public Func<object, object?>? ToPrimitive { get; }

    /// <summary>For classes that outputs are made of.</summary>
    public IReadOnlyList<(string Name, FieldInfo Info)>? Fields { get; }

    public static WireType Of(Type type) => Known.GetOrAdd(type, static type => new WireType(type));

    private static Func<object, object?> PrimitiveOf(Type type)
    {
        var conversion = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        return conversion?.ReturnType == typeof(string) || conversion?.ReturnType == typeof(double)
            ? value => conversion.Invoke(null, [value])
            : throw new InvalidOperationException($"{type.FullName} needs an explicit conversion to String or Double.");
    }

    private static List<(string Name, FieldInfo Info)> FieldsOf(Type type) =>
        [.. from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            where field.IsInitOnly
            select (char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field)];
}
