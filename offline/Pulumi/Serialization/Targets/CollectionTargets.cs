using System.Collections.Immutable;

namespace Pulumi.Serialization.Targets;

internal sealed class ArrayTarget<T> : TargetType
{
    private readonly Lazy<TargetType> _element = new(() => Of(typeof(T)));

    protected override object Default => default(ImmutableArray<T>);

    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        result = null;
        if (value is not ImmutableArray<object?> elements)
            return Mismatch(typeof(ImmutableArray<object>), value);

        var array = ImmutableArray.CreateBuilder<T>(elements.Length);
        foreach (var element in elements)
            array.Add((T)_element.Value.Convert(element, conversion)!);
        result = array.MoveToImmutable();
        return null;
    }
}

internal sealed class MapTarget<T> : TargetType
{
    private readonly Lazy<TargetType> _element = new(() => Of(typeof(T)));

    public override string? TryConvert(object value, Conversion conversion, out object? result)
    {
        result = value;
        if (value is not ImmutableDictionary<string, object?> members)
            return Mismatch(typeof(ImmutableDictionary<string, object>), value);
        if (typeof(T) == typeof(object))
            return null;

        var map = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (name, member) in members)
            map.Add(name, (T)_element.Value.Convert(member, conversion)!);
        result = map.ToImmutable();
        return null;
    }
}
