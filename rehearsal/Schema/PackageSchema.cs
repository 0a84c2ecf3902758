using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rehearsal.Schema;

/// <summary>
/// What a Pulumi package offers of the resources that we use, as derive.mjs wrote it down. Resources and functions are found by
/// token (<c>aws:s3/bucket:Bucket</c>), nested types and enums by reference (<c>s3:BucketGrant</c>; <c>index:</c> is the package itself).
/// </summary>
public sealed record PackageSchema(
    string Package,
    string Version,
    string Namespace,
    IReadOnlyDictionary<string, string> Modules,
    IReadOnlyDictionary<string, ResourceSchema> Resources,
    IReadOnlyDictionary<string, FunctionSchema> Functions,
    IReadOnlyDictionary<string, ObjectSchema> Types,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Enums)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new PropertiesConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static PackageSchema Read(Stream json) =>
        JsonSerializer.Deserialize<PackageSchema>(json, Json) ?? throw new JsonException("The schema is empty.");
}

/// <summary>
/// <paramref name="Names"/> are C# names that are more than the property's with a capital. <paramref name="State"/> says whether an
/// existing resource can be looked up with a part of its state. A default is a literal, or <c>{"environment": [variables]}</c> of
/// which the first that is set counts.
/// </summary>
public sealed record ResourceSchema(
    string Module,
    string Class,
    Properties Inputs,
    Properties Outputs,
    bool Deprecated = false,
    bool State = false,
    IReadOnlyDictionary<string, string>? Names = null,
    IReadOnlyList<string>? Aliases = null,
    IReadOnlyList<string>? ReplaceOnChanges = null,
    IReadOnlyDictionary<string, JsonElement>? Defaults = null);

public sealed record FunctionSchema(string Module, string Class, Properties Inputs, Properties Outputs);

/// <summary>A nested type; without inputs it is only ever given back, without outputs only ever taken.</summary>
public sealed record ObjectSchema(
    Properties? Inputs = null,
    [property: JsonPropertyName("outputs")] Properties? OwnOutputs = null,
    bool OutputsAsInputs = false,
    IReadOnlyDictionary<string, JsonElement>? Defaults = null)
{
    [JsonIgnore]
    public Properties? Outputs => OutputsAsInputs ? Inputs : OwnOutputs;
}
