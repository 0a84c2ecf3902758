using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

internal static class Unknowns
{
    public static bool HasUnknown(this PropertyValue value) => value switch
    {
        PropertyValue.Unknown => true,
        PropertyValue.List list => list.Items.Any(HasUnknown),
        PropertyValue.Map map => map.Entries.Values.Any(HasUnknown),
        _ => false,
    };
}
