using System.Text.Json.Nodes;
using Pulumirpc;
using Rehearsal.Schema;
using Xunit;

namespace Rehearsal.Tests.Providers.Plugin;

public sealed class SchemaDocumentTests
{
    [Theory]
    [InlineData("aws")]
    [InlineData("aws-native")]
    public async Task GetSchema_OfAPackage_HasAllItsResourcesAndNoReferenceIntoNothing(string package)
    {
        var expected = package == "aws" ? PackageSchemas.Aws : PackageSchemas.AwsNative;
        await using var plugin = await PluginClient.StartAsync(expected);

        var schema = JsonNode.Parse((await plugin.GetSchemaAsync(new GetSchemaRequest())).Schema)!.AsObject();

        Assert.Equal((package, expected.Version), ((string)schema["name"]!, (string)schema["version"]!));
        Assert.Equal(
            expected.Resources.Keys.Where(token => !token.StartsWith("pulumi:", StringComparison.Ordinal)).Order(),
            schema["resources"]!.AsObject().Select(entry => entry.Key).Order());
        var types = schema["types"]!.AsObject();
        var references = References(schema).Where(reference => reference != "pulumi.json#/Any").ToHashSet();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(reference["#/types/".Length..], types));
    }

    [Fact]
    public async Task GetSchema_OfAResource_TellsTypesSecretsAndWhatIsRequired()
    {
        await using var plugin = await PluginClient.StartAsync();

        var schema = JsonNode.Parse((await plugin.GetSchemaAsync(new GetSchemaRequest())).Schema)!;

        var parameter = schema["resources"]!["aws:ssm/parameter:Parameter"]!;
        var inputs = parameter["inputProperties"]!;
        Assert.Equal("""{"type":"string","secret":true}""", inputs["value"]!.ToJsonString());
        Assert.Equal("""{"type":"object","additionalProperties":{"type":"string"}}""", inputs["tags"]!.ToJsonString());
        Assert.Equal("""["type"]""", parameter["requiredInputs"]!.ToJsonString());
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry =>
            entry is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(entry.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
