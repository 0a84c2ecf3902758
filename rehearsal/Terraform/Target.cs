using Rehearsal.Providers;
using Rehearsal.Schema;
using Rehearsal.Terraform.Plugin;
using Rehearsal.Terraform.Protocol;
using Rehearsal.Terraform.Translation;
using Rehearsal.Values;

namespace Rehearsal.Terraform;

/// <summary>A resource type as both sides know it, and the plugin that makes it.</summary>
internal sealed record Target(string Name, ResourceSchema Schema, TerraformPlugin Plugin, Translator Translator, string Region)
{
    private TerraformType.Record Shape { get; } = Plugin.ResourceType(Name);

    /// <summary>Pulumi's package is made from a newer provider, where a Region and some settings came to every type.</summary>
    public bool Supports(Property input) => input.Name == "region" || Shape.Members.Keys.Any(member => Schema.Inputs.Find(member, Shape) == input);

    public PropertyValue.Map Configure(PropertyValue.Map inputs) => Translator.Configuration(Shape, Schema.Inputs, inputs);

    public PropertyValue.Map State(PropertyValue.Map outputs, string id) => Translator.State(Shape, Schema.Outputs, outputs, id);

    public IEnumerable<string> Properties(IEnumerable<string> members) =>
        members.Select(member => Schema.Inputs.Find(member, Shape)?.Name).OfType<string>();

    public CheckFailure Failure(Diagnostic diagnostic)
    {
        var member = diagnostic.Attribute?.Steps is [var step, ..] ? step.AttributeName : "";
        var property = Shape.Members.ContainsKey(member) ? Schema.Inputs.Find(member, Shape)?.Name ?? member : member;
        return new CheckFailure(property, diagnostic.Detail.Length > 0 ? $"{diagnostic.Summary}: {diagnostic.Detail}" : diagnostic.Summary);
    }

    public ResourceState Made(PropertyValue.Map state) =>
        Result(state, NewerOutputs.Add(Schema.Outputs, Translator.ToPulumi(Shape, Schema.Outputs, state), Region));

    public ResourceState Planned(PropertyValue.Map state, PropertyValue.Map inputs, PropertyValue.Map before)
    {
        var outputs = NewerOutputs.Preview(Schema.Outputs, Translator.ToPulumi(Shape, Schema.Outputs, state), before, Region);
        // Terraform plans all tags as unknown where there are none; Pulumi's provider merges them itself.
        if (outputs["tagsAll"] is PropertyValue.Unknown && inputs["tagsAll"] is { } tags)
            outputs = outputs.With("tagsAll", tags);
        return Result(state, outputs);
    }

    private ResourceState Result(PropertyValue.Map state, PropertyValue.Map outputs)
    {
        var id = state["id"] is PropertyValue.Text text ? text.Value : null;
        return new ResourceState(id, outputs, [.. Schema.Outputs.Where(output => output.IsSecret).Select(output => output.Name)]);
    }
}
