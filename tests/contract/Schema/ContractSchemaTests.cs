extern alias schemas;
using System.Text.Json;
using MediaLive.Delivery.Tests.Support;
using schemas::Json.Schema;

namespace MediaLive.Delivery.Contract.Tests.Schema;

public sealed class ContractSchemaTests
{
    private static readonly string Generated = Json.File(ContractSchema.Generate());
    private static readonly JsonSchema Schema = JsonSchema.FromText(Generated);

    [Fact]
    public void Schema_OfTheRecords_IsTheCommittedOne() =>
        Snapshot.Matches("../../../infra/Contract/contract.schema.json", Generated);

    [Theory]
    [MemberData(nameof(HandedOver.Files), MemberType = typeof(HandedOver))]
    public void Schema_OutputsOfTheDeliveryStack_AreAccepted(string file) => Assert.Empty(Complaints(HandedOver.Outputs(file)));

    [Theory]
    [InlineData("\"outputGroup\":\"rtmp\",", "", "/channels/curling/deliveries/social required")]
    [InlineData("\"contractVersion\":1", "\"contractVersion\":2", "/contractVersion const")]
    [InlineData("\"numRetries\":3", "\"numRetries\":\"3\"",
        "/channels/curling/deliveries/social/outputSettings/rtmpOutputSettings/numRetries type")]
    [InlineData("\"numRetries\":3", "\"retries\":\"3\"")]
    [InlineData("\"rtmpGroupSettings\":{}", "\"rtmpGroupSettings\":null",
        "/channels/curling/deliveries/social/outputGroupSettings/rtmpGroupSettings type")]
    [InlineData("[\"rtmp://203.0.113.28/live\"]", "[null]", "/urls/curling~1social/0 type")]
    [InlineData("\"hunter2\"", "null")]
    public void Schema_ChangedOutputs_AreRefusedOnlyForMistakes(string right, string changed, params string[] complaints)
    {
        var outputs = HandedOver.Small().ToJsonString();
        Assert.Contains(right, outputs, StringComparison.Ordinal);

        var found = Complaints(JsonElement.Parse(outputs.Replace(right, changed, StringComparison.Ordinal)));

        Assert.Equal(complaints, found);
    }

    /// <summary>Where, and the keyword that complains.</summary>
    private static IEnumerable<string> Complaints(JsonElement outputs) =>
        Schema.Evaluate(outputs, new EvaluationOptions { OutputFormat = OutputFormat.List }).Details!
            .SelectMany(detail => detail.Errors?.Keys.Select(keyword => $"{detail.InstanceLocation} {keyword}") ?? [])
            .Distinct();
}
