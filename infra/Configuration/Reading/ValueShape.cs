using System.Collections.Immutable;
using System.Text.Json;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>How values of one type are written in the stack file.</summary>
internal abstract class ValueShape
{
    /// <summary>The remedy for a key that has no value.</summary>
    public virtual string Hint => "write it";

    /// <summary>Reads the value; null when it is wrong, and then the reader's findings say why.</summary>
    public abstract object? Read(JsonElement json, ConfigPath path, ConfigReader reader);

    public static ValueShape Of(Type type)
    {
        if (type == typeof(string))
            return new TextShape();
        if (type == typeof(bool))
            return new BooleanShape();
        if (type == typeof(int))
            return new IntegerShape();
        if (type.IsEnum)
            return new EnumShape(type);
        if (IsGeneric(type, typeof(ImmutableArray<>)))
            return Close(typeof(ListShape<>), type.GenericTypeArguments[0]);
        if (IsGeneric(type, typeof(ImmutableSortedDictionary<,>)))
            return Close(typeof(MapShape<>), type.GenericTypeArguments[1]);
        if (type.GetInterfaces().Any(contract => IsGeneric(contract, typeof(IConfigValue<>))))
            return Close(typeof(ConfigValueShape<>), type);
        return type.IsAbstract ? new VariantShape() : new RecordShape(type);
    }

    private static bool IsGeneric(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static ValueShape Close(Type definition, Type argument) =>
        (ValueShape)Activator.CreateInstance(definition.MakeGenericType(argument))!;
}
