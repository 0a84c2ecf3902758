using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization.Targets;

/// <summary>Converts plain objects to one type that a resource's output may have; found out once per type.</summary>
internal abstract class TargetType
{
    private static readonly ConcurrentDictionary<Type, TargetType> Known = new();

    /// <summary>What null becomes, and what can't be converted.</summary>
    protected virtual object? Default => null;

    public static TargetType Of(Type type) => Known.GetOrAdd(type, Create);

    /// <summary>A value of the wrong shape is a warning: the provider, not the program, is at fault.</summary>
    public object? Convert(object? value, Conversion conversion)
    {
        if (value is null)
            return Default;
        if (TryConvert(value, conversion, out var result) is not { } error)
            return result;
        conversion.Warn($"{error} deserializing {conversion}");
        return Default;
    }

    /// <summary>Tells what is wrong with the value, or null.</summary>
    public abstract string? TryConvert(object value, Conversion conversion, out object? result);

    protected static string Mismatch(Type expected, object value) =>
        $"Expected {expected.FullName} but got {value.GetType().FullName}";

    private static TargetType Create(Type type) =>
        type == typeof(int) ? new IntTarget()
        : type == typeof(JsonElement) ? new JsonTarget()
        : IsPlain(type) ? Generic(typeof(PlainTarget<>), type)
        : type.IsEnum && type.GetEnumUnderlyingType() == typeof(int) ? new EnumTarget(type)
        : type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)) ? new EnumTypeTarget(type)
        : type.IsConstructedGenericType ? CreateGeneric(type)
        : new OutputTypeTarget(type);

    private static bool IsPlain(Type type) =>
        type == typeof(string) || type == typeof(bool) || type == typeof(double) || type == typeof(object)
        || type.IsAssignableTo(typeof(AssetOrArchive)) || type.IsAssignableTo(typeof(Resource));

    private static TargetType CreateGeneric(Type type)
    {
        var arguments = type.GenericTypeArguments;
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(Nullable<>) ? new NullableTarget(arguments[0])
            : definition == typeof(ImmutableArray<>) ? Generic(typeof(ArrayTarget<>), arguments)
            : definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string)
                ? Generic(typeof(MapTarget<>), arguments[1])
            : definition == typeof(Union<,>) ? Generic(typeof(UnionTarget<,>), arguments)
            : definition == typeof(Output<>) ? Generic(typeof(OutputTarget<>), arguments)
            : throw new InvalidOperationException($"{type} can't be an output: of generic types, only ImmutableArray<...>, "
                + "ImmutableDictionary<string, ...>, Union<..., ...>, Output<...> and nullable ones can.");
    }

    private static TargetType Generic(Type definition, params Type[] arguments) =>
        (TargetType)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
}
