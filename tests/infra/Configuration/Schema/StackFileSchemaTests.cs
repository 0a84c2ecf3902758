extern alias schemas;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;
using schemas::Json.Schema;

namespace MediaLive.Delivery.Tests.Configuration.Schema;

public sealed class StackFileSchemaTests
{
    private const string File = """
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

    private static readonly string Generated = Json.File(StackFileSchema.Generate());

    [Fact]
    public void Schema_OfTheRecords_IsTheCommittedOne() =>
        Snapshot.Matches("../../../../infra/Configuration/stack-file.schema.json", Generated);

    [Fact]
    public void Schema_OfAChannelFile_IsTheCommittedOne() => Snapshot.Matches(
        "../../../../infra/Configuration/channel-file.schema.json", Json.File(StackFileSchema.GenerateForChannels()));

    /// <summary>An editor follows the reference to the file beside it; the library of these tests does not.</summary>
    [Theory]
    [InlineData("class: STANDARD", "class: STANDARD")]
    [InlineData("class: STANDARD", "class: standard", "/class enum")]
    [InlineData("outputGroup: archive", "outputGroup: hsl", "/deliveries/0/outputGroup enum")]
    [InlineData("name: gala", "nmae: gala", " required", "/nmae")]
    public void Schema_OfAChannelFile_AcceptsTheSampleAndRefusesMistakes(string right, string wrong, params string[] complaints)
    {
        var reference = StackFileSchema.GenerateForChannels()["allOf"]![0]!["$ref"]!.GetValue<string>().Split('#');
        Assert.True(System.IO.File.Exists(Snapshot.PathOf($"../../../../infra/Configuration/{reference[0]}")));
        var schema = StackFileSchema.Generate();
        var ofChannel = new JsonObject { ["$schema"] = schema["$schema"]!.DeepClone(), ["$ref"] = $"#{reference[1]}", ["definitions"] = schema["definitions"]!.DeepClone() };
        var sample = System.IO.File.ReadAllText(Snapshot.PathOf("../../../../samples/event/channels/gala.yaml"));

        Assert.Equal(
            complaints.Order(StringComparer.Ordinal),
            Complaints(JsonSchema.FromText(ofChannel.ToJsonString()), StackYaml.ToJson(sample.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Pulumi.dev.yaml")]
    [InlineData("Pulumi.prod.yaml")]
    [InlineData("Pulumi.gala.yaml")]
    [InlineData("every-row.yaml")]
    public void Schema_StackFileThatIsRight_IsAccepted(string file) => Assert.Empty(Complaints(StackYaml.Whole(file)));

    /// <summary>One mistake, one complaint.</summary>
    [Theory]
    [InlineData("name: archive", "nmae: archive", "deliveries/0 required", "deliveries/0/nmae")]
    [InlineData("name: archive", "name: Archive", "deliveries/0/name pattern")]
    [InlineData("name: archive", "name: ''", "deliveries/0/name pattern")]
    [InlineData("class: STANDARD", "class: standard", "class enum")]
    [InlineData("class: STANDARD", "vpc: { vpcId: vpc-1, subnetIds: [] }", " required")]
    [InlineData("outputGroup: archive", "outputGroup: hsl", "deliveries/0/outputGroup enum")]
    [InlineData("outputGroup: archive", "outputGrup: archive", "deliveries/0 required")]
    [InlineData("outputGroup: archive", "outputGroup: udp", "deliveries/0/downstream enum")]
    [InlineData("downstream: s3", "downstream: mediaPackage", "deliveries/0/downstream enum")]
    [InlineData("downstream: s3", "receiver: {}", "deliveries/0 required")]
    [InlineData("columnDepth: 5", "columnDepth: 21", "deliveries/1/fec/columnDepth maximum")]
    [InlineData("columnDepth: 5", "columnDepth: five", "deliveries/1/fec/columnDepth type")]
    [InlineData("allowFrom: [198.51.100.7/32]", "allowFrom: []", "deliveries/1/receiver/allowFrom minItems")]
    [InlineData("retentionDays: 30", "retentionDay: 30", "medialive-delivery:buckets/acme-archive/retentionDay")]
    [InlineData("medialive-delivery:buckets", "medialive-delivery:bucket", "medialive-delivery:bucket required")]
    [InlineData("medialive-delivery:channels", "medialive-delivery:chanels", " required", "medialive-delivery:chanels type")]
    [InlineData("secure: \"v1:abc\"", "secret: \"v1:abc\"", "medialive-delivery:password required")]
    public void Schema_Mistake_IsRefusedOnce(string right, string wrong, params string[] complaints)
    {
        const string Channel = "/config/medialive-delivery:channels/0";
        Assert.Empty(Complaints(StackYaml.ToJson(File)));

        var found = Complaints(StackYaml.ToJson(File.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal(
            complaints.Order(StringComparer.Ordinal),
            found.Select(complaint => complaint.Replace($"{Channel}/", "", StringComparison.Ordinal).Replace(Channel, "", StringComparison.Ordinal)
                .Replace("/config/", "", StringComparison.Ordinal).Replace("/config", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("medialive-delivery:include: [channels/*.yaml]")]
    [InlineData("medialive-delivery:include: []", "/config/medialive-delivery:include minItems")]
    [InlineData("medialive-delivery:includes: [channels/*.yaml]", "/config required", "/config/medialive-delivery:includes type")]
    public void Schema_FilesInsteadOfChannels_AreEnough(string include, params string[] complaints) =>
        Assert.Equal(complaints, Complaints(StackYaml.ToJson($"config: {{ {include} }}")));

    /// <summary>The mistakes that the README shows; as alternatives, the deliveries would have had 67 complaints.</summary>
    [Fact]
    public void Schema_FourMistakes_AreFourComplaints() => Assert.Equal(4, Complaints(StackYaml.ToJson(File
        .Replace("class: STANDARD", "class: SINGLE_PIPE", StringComparison.Ordinal)
        .Replace("s3ssl://acme-archive/a", "7", StringComparison.Ordinal)
        .Replace("outputGroup: udp", "outputGrup: udp", StringComparison.Ordinal)
        .Replace("retentionDays: 30", "retentionDays: 0", StringComparison.Ordinal))).Count);

    /// <summary>Where, and the keyword that complains; none for a key that is not known.</summary>
    private static List<string> Complaints(JsonObject file) => Complaints(JsonSchema.FromText(Generated), file);

    private static List<string> Complaints(JsonSchema schema, JsonObject file) =>
    [
        .. schema.Evaluate(JsonSerializer.SerializeToElement(file), new EvaluationOptions { OutputFormat = OutputFormat.List })
            .Details!
            // That a condition does not hold is no complaint.
            .Where(detail => !detail.EvaluationPath.ToString().Split('/').Contains("if"))
            .SelectMany(detail => (detail.Errors ?? new Dictionary<string, string>()).Keys.Select(keyword => $"{detail.InstanceLocation} {keyword}".TrimEnd()))
            .Order(StringComparer.Ordinal),
    ];
}
