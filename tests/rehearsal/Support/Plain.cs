using System.Collections;
using Rehearsal.Values;

namespace Rehearsal.Tests.Support;

/// <summary>Values from anonymous objects, arrays and primitives, to keep tests short.</summary>
internal static class Plain
{
    public static readonly PropertyValue Unknown = PropertyValue.Unknown.Instance;

    public static PropertyValue.Map Map(object? fields) => fields switch
    {
        null => PropertyValue.Map.Empty,
        PropertyValue.Map already => already,
        _ => PropertyValue.Of(fields.GetType().GetProperties().Select(p => KeyValuePair.Create(p.Name, Value(p.GetValue(fields))))),
    };

    public static PropertyValue Secret(object value) => new PropertyValue.Secret(Value(value));

    public static PropertyValue Value(object? value) => value switch
    {
        null => PropertyValue.Null.Instance,
        PropertyValue already => already,
        string text => PropertyValue.Of(text),
        bool flag => PropertyValue.Of(flag),
        int number => PropertyValue.Of(number),
        double number => PropertyValue.Of(number),
        IEnumerable items => PropertyValue.Of(items.Cast<object?>().Select(Value)),
        _ => Map(value),
    };
}
