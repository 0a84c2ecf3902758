using Rehearsal.Aws.Simulated;
using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Terraform;

/// <summary>Outputs that came with the newer provider that Pulumi's package is made from.</summary>
internal static class NewerOutputs
{
    /// <summary>Adds what they are: in a preview as before the change, or unknown.</summary>
    public static PropertyValue.Map Preview(Properties schema, PropertyValue.Map outputs, PropertyValue.Map before, string region) =>
        Add(schema, outputs, region, property => before[property.Name] ?? PropertyValue.Unknown.Instance);

    public static PropertyValue.Map Add(Properties schema, PropertyValue.Map outputs, string region) => Add(schema, outputs, region, property => property.Name switch
    {
        "bucketRegion" => PropertyValue.Of(region),
        "bucketNamespace" => PropertyValue.Of("global"),
        "secretArn" => outputs["arn"]!,
        _ => AbsentValue.Of(property.Type),
    });

    private static PropertyValue.Map Add(Properties schema, PropertyValue.Map outputs, string region, Func<Property, PropertyValue> value)
    {
        // A bucket has had a Region of its own in Terraform, which only an update would know.
        if (schema.Find("region") is not null)
            outputs = outputs.With("region", PropertyValue.Of(region));
        foreach (var property in schema.Where(property => !property.IsOptional && outputs[property.Name] is null))
        {
            if (value(property) is not PropertyValue.Null and var added)
                outputs = outputs.With(property.Name, added);
        }

        return outputs;
    }
}
