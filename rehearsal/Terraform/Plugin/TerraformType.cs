using System.Text.Json;
using Rehearsal.Terraform.Protocol;

namespace Rehearsal.Terraform.Plugin;

/// <summary>The shape of a Terraform value: an object's members, or a collection's element.</summary>
internal abstract record TerraformType
{
    private TerraformType()
    {
    }

    public sealed record Scalar : TerraformType;

    public sealed record MapOf(TerraformType Element) : TerraformType;

    /// <summary>A list or set; Terraform writes absent nested blocks as an empty one, absent attributes as null.</summary>
    public sealed record ListOf(TerraformType Element, bool IsBlock) : TerraformType;

    public sealed record Record(IReadOnlyDictionary<string, Member> Members) : TerraformType;

    /// <summary><paramref name="CanBeGiven"/>: a configuration may hold it; otherwise only the provider sets it.</summary>
    public sealed record Member(TerraformType Type, bool CanBeGiven, bool IsComputed, bool IsSensitive = false);

    public static Record Of(TypeSchema.Types.Block block)
    {
        var members = new Dictionary<string, Member>();
        foreach (var attribute in block.Attributes)
        {
            using var type = JsonDocument.Parse(attribute.Type.Memory);
            members[attribute.Name] = new Member(Of(type.RootElement), attribute.Required || attribute.Optional, attribute.Computed, attribute.Sensitive);
        }

        foreach (var nested in block.BlockTypes)
        {
            var isCollection = nested.Nesting is TypeSchema.Types.NestedBlock.Types.Nesting.List or TypeSchema.Types.NestedBlock.Types.Nesting.Set;
            TerraformType content = Of(nested.Block);
            members[nested.TypeName] = new Member(isCollection ? new ListOf(content, IsBlock: true) : content, CanBeGiven: true, IsComputed: false);
        }

        return new Record(members);
    }

    /// <summary>Reads a type constraint such as <c>["list",["object",{"url":"string"}]]</c>.</summary>
    private static TerraformType Of(JsonElement type) => type.ValueKind == JsonValueKind.String
        ? new Scalar()
        : type[0].GetString() switch
        {
            "map" => new MapOf(Of(type[1])),
            "object" => new Record(type[1].EnumerateObject().ToDictionary(item => item.Name, item => new Member(Of(item.Value), true, false))),
            _ => new ListOf(Of(type[1]), IsBlock: false),
        };
}
