using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

internal static class AbsentValue
{
    /// <summary>What the provider says where AWS has nothing to say.</summary>
    public static PropertyValue Of(SchemaType type) => type switch
    {
        SchemaType.Text => PropertyValue.Of(""),
        SchemaType.Bool => PropertyValue.Of(false),
        SchemaType.Whole or SchemaType.Number => PropertyValue.Of(0),
        SchemaType.List => new PropertyValue.List([]),
        SchemaType.Map => PropertyValue.Map.Empty,
        _ => PropertyValue.Null.Instance,
    };
}
