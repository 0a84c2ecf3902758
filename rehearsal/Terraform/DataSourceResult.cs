using Rehearsal.Schema;
using Rehearsal.Terraform.Plugin;
using Rehearsal.Terraform.Translation;
using Rehearsal.Values;

namespace Rehearsal.Terraform;

/// <summary>What a data source found, as the result of Pulumi's function.</summary>
internal static class DataSourceResult
{
    public static PropertyValue.Map Of(FunctionSchema schema, PropertyValue.Map found, TerraformType.Record type, string region)
    {
        foreach (var (name, _) in type.Members.Where(member => member.Value.IsSensitive))
        {
            if (schema.Outputs.Find(name, type) is { } property && found[property.Name] is { } value)
                found = found.With(property.Name, new PropertyValue.Secret(value));
        }

        return NewerOutputs.Add(schema.Outputs, found, region);
    }
}
