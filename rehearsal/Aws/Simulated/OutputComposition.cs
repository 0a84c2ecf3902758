using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>Puts a resource's outputs together: its inputs, and what AWS adds to them.</summary>
internal sealed class OutputComposition(ResourceModel model, Properties outputs)
{
    public PropertyValue.Map Created(Making making) =>
        Complete(making.Inputs, (property, name) => model.Computed.Of(name, making) ?? AbsentValue.Of(property.Type));

    /// <summary>Before the creation, what only AWS knows is unknown.</summary>
    public PropertyValue.Map Planned(PropertyValue.Map inputs) => Complete(inputs, (_, _) => PropertyValue.Unknown.Instance);

    public PropertyValue.Map Updated(Making making, bool preview) => Complete(
        making.Inputs,
        (property, name) => model.Updated.Of(name, making) is { } updated
            ? preview ? PropertyValue.Unknown.Instance : updated
            : making.Old[name] ?? AbsentValue.Of(property.Type));

    private PropertyValue.Map Complete(PropertyValue.Map inputs, Func<Property, string, PropertyValue> value)
    {
        var entries = inputs.Entries.ToBuilder();
        foreach (var property in outputs.Where(item => IsAdded(item) && inputs[item.Name] is null or PropertyValue.Null))
        {
            if (value(property, property.Name) is not PropertyValue.Null and var added)
                entries[property.Name] = added;
        }

        return new PropertyValue.Map(entries.ToImmutable());
    }

    private bool IsAdded(Property property) => !property.IsOptional || model.Computed.Names.Contains(property.Name);
}
