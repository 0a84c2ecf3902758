using System.Text.Encodings.Web;
using System.Text.Json;
using MediaLive.Delivery.Tests.Support;
using NJsonSchema;
using NJsonSchema.Validation;

namespace MediaLive.Delivery.Tests.Configuration.Schema;

public sealed class StackFileSchemaTests
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string Generated = JsonSerializer.Serialize(StackFileSchema.Generate(), Written) + "\n";

    [Fact]
    public void Schema_OfTheRecords_IsTheCommittedOne() =>
        Snapshot.Matches("../../../../infra/Configuration/stack-file.schema.json", Generated);

    [Theory]
    [InlineData("Pulumi.dev.yaml")]
    [InlineData("Pulumi.prod.yaml")]
    [InlineData("every-row.yaml")]
    public async Task Schema_StackFileThatIsRight_IsAccepted(string file) =>
        Assert.Empty(await MistakesAsync(StackYaml.Whole(file).ToJsonString()));

    [Theory]
    [InlineData("name: archive", "nmae: archive", "NoAdditionalPropertiesAllowed", "nmae")]
    [InlineData("name: archive", "name: Archive", "NotAnyOf", "name")]
    [InlineData("class: STANDARD", "class: standard", "NotInEnumeration", "class")]
    [InlineData("class: STANDARD", "vpc: { vpcId: vpc-1, subnetIds: [] }", "PropertyRequired", "class")]
    [InlineData("outputGroup: archive", "outputGroup: hsl", "NotInEnumeration", "outputGroup")]
    [InlineData("outputGroup: archive", "outputGroup: udp", "NotInEnumeration", "outputGroup")]
    [InlineData("downstream: s3", "downstream: mediaPackage", "NotInEnumeration", "downstream")]
    [InlineData("columnDepth: 5", "columnDepth: 21", "NumberTooBig", "columnDepth")]
    [InlineData("columnDepth: 5", "columnDepth: five", "IntegerExpected", "columnDepth")]
    [InlineData("allowFrom: [198.51.100.7/32]", "allowFrom: []", "TooFewItems", "allowFrom")]
    [InlineData("retentionDays: 30", "retentionDay: 30", "NoAdditionalPropertiesAllowed", "retentionDay")]
    [InlineData("medialive-delivery:buckets", "medialive-delivery:bucket", "AdditionalPropertiesNotValid", "medialive-delivery:bucket")]
    [InlineData("medialive-delivery:channels", "medialive-delivery:chanels", "PropertyRequired", "medialive-delivery:channels")]
    public async Task Schema_Mistake_IsRefused(string right, string wrong, string kind, string property)
    {
        const string File = """
            config:
              medialive-delivery:channels:
                - name: curling
                  class: STANDARD
                  deliveries:
                    - name: archive
                      outputGroup: archive
                      downstream: s3
                      destinations: [{ url: s3ssl://acme-archive/a }, { url: s3ssl://acme-archive/b }]
                    - name: feed
                      outputGroup: udp
                      downstream: udp
                      fec: { columnDepth: 5, rowLength: 5 }
                      destinations: [{ url: rtp://203.0.113.28:5000 }, { url: rtp://203.0.113.28:5010 }]
                      receiver: { vpcId: default, allowFrom: [198.51.100.7/32] }
              medialive-delivery:buckets:
                acme-archive: { retentionDays: 30 }
              medialive-delivery:password: { secure: "v1:abc" }
            """;
        Assert.Empty(await MistakesAsync(StackYaml.ToJson(File).ToJsonString()));

        var mistakes = await MistakesAsync(StackYaml.ToJson(File.Replace(right, wrong, StringComparison.Ordinal)).ToJsonString());

        Assert.Contains((kind, property), mistakes.Select(mistake => ($"{mistake.Kind}", mistake.Property)));
    }

    private static async Task<List<ValidationError>> MistakesAsync(string json) =>
        [.. (await JsonSchema.FromJsonAsync(Generated)).Validate(json).SelectMany(WithCauses)];

    /// <summary>An error of alternatives, and why each was none.</summary>
    private static IEnumerable<ValidationError> WithCauses(ValidationError error) => error is ChildSchemaValidationError { Errors: var causes }
        ? causes.Values.SelectMany(each => each).SelectMany(WithCauses).Prepend(error)
        : [error];
}
