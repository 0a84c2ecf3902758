using Rehearsal.Schema;
using Rehearsal.Terraform.Plugin;
using Rehearsal.Values;

namespace Rehearsal.Terraform.Translation;

/// <summary>Turns Pulumi's values into Terraform's and back, with the schemas of both side by side.</summary>
internal sealed class Translator(PackageSchema package)
{
    /// <summary>Inputs as a configuration: without what only the provider sets.</summary>
    public PropertyValue.Map Configuration(TerraformType.Record type, Properties inputs, PropertyValue.Map value) =>
        ToTerraform(type, inputs, value, member => member.CanBeGiven);

    /// <summary>Outputs as a state.</summary>
    public PropertyValue.Map State(TerraformType.Record type, Properties outputs, PropertyValue.Map value, string id) =>
        ToTerraform(type, outputs, value, _ => true).With("id", PropertyValue.Of(id));

    public PropertyValue.Map ToPulumi(TerraformType.Record type, Properties properties, PropertyValue.Map value)
    {
        var result = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (name, member) in type.Members)
        {
            if (properties.Find(name, type) is { } property && value[name] is { } item
                && ToPulumi(member.Type, property.Type, item) is var translated && !IsAbsent(property, translated))
            {
                result.Add(KeyValuePair.Create(property.Name, translated));
            }
        }

        return PropertyValue.Of(result);
    }

    private PropertyValue.Map ToTerraform(
        TerraformType.Record type, Properties properties, PropertyValue.Map value, Func<TerraformType.Member, bool> isWanted)
    {
        var result = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (name, member) in type.Members.Where(member => isWanted(member.Value)))
        {
            if (properties.Find(name, type) is { } property && value[property.Name] is { } item and not PropertyValue.Null)
                result.Add(KeyValuePair.Create(name, ToTerraform(member.Type, property.Type, item, isWanted)));
        }

        return PropertyValue.Of(result);
    }

    private PropertyValue ToTerraform(TerraformType type, SchemaType schema, PropertyValue value, Func<TerraformType.Member, bool> isWanted) =>
        (type, value) switch
        {
            (_, PropertyValue.Unknown) => value,
            (TerraformType.ListOf list, _) when schema is not SchemaType.List =>
                PropertyValue.Of([ToTerraform(list.Element, schema, value, isWanted)]),
            (TerraformType.ListOf list, PropertyValue.List items) => PropertyValue.Of(
                items.Items.Select(item => ToTerraform(list.Element, ((SchemaType.List)schema).Element, item, isWanted))),
            (TerraformType.Record record, PropertyValue.Map map) => ToTerraform(record, Nested(schema, output: false), map, isWanted),
            _ => value,
        };

    private PropertyValue ToPulumi(TerraformType type, SchemaType schema, PropertyValue value) => (type, value) switch
    {
        (TerraformType.ListOf list, PropertyValue.List items) when schema is not SchemaType.List =>
            items.Items is [var only, ..] ? ToPulumi(list.Element, schema, only) : PropertyValue.Null.Instance,
        (TerraformType.ListOf list, PropertyValue.List items) => PropertyValue.Of(
            items.Items.Select(item => ToPulumi(list.Element, ((SchemaType.List)schema).Element, item))),
        (TerraformType.Record record, PropertyValue.Map map) => ToPulumi(record, Nested(schema, output: true), map),
        _ => value,
    };

    private Properties Nested(SchemaType schema, bool output)
    {
        var type = package.Types[((SchemaType.Reference)schema).Name];
        return (output ? type.Outputs ?? type.Inputs : type.Inputs ?? type.Outputs)!;
    }

    /// <summary>Terraform writes a nested block that is not there as an empty list.</summary>
    private static bool IsAbsent(Property property, PropertyValue value) =>
        value is PropertyValue.Null || (property.IsOptional && value is PropertyValue.List { Items.Length: 0 });
}
