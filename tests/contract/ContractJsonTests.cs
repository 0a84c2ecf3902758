using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Contract.Tests;

public sealed class ContractJsonTests
{
    /// <summary>Nothing that the stack hands over is lost on the way: every setting has its member in a record.</summary>
    [Theory]
    [MemberData(nameof(HandedOver.Files), MemberType = typeof(HandedOver))]
    public void Read_OutputsOfTheDeliveryStack_AreWrittenAgainAsTheyWere(string file)
    {
        var outputs = HandedOver.Outputs(file);

        var written = ContractJson.Write(ContractJson.Read(outputs, "dev"));

        Json.Same(outputs.GetRawText(), JsonNode.Parse(written.GetRawText()));
    }

    [Fact]
    public void Read_OutputsOfTheDeliveryStack_AreTyped()
    {
        var channel = Read(HandedOver.Small()).Channel("curling");

        var delivery = channel.Deliveries["social"];
        Assert.Equal("SINGLE_PIPELINE", channel.Class);
        Assert.Equal("rtmp://203.0.113.28/live", Assert.Single(delivery.Destination.Settings!).Url);
        Assert.Equal(delivery.Destination.Reference(), delivery.OutputSettings!.RtmpOutputSettings!.Destination);
        Assert.Equal(3, delivery.OutputSettings.RtmpOutputSettings.NumRetries);
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("\"one\"", "one")]
    [InlineData("1.5", "1.5")]
    public void Read_OtherVersion_IsRefused(string version, string found)
    {
        var outputs = HandedOver.Small();
        outputs["contractVersion"] = JsonNode.Parse(version);
        // Of a version that it does not know, a reader must not expect any shape.
        outputs.Remove("channels");

        Assert.Equal(WrongVersion(found), Message(outputs));
    }

    [Fact]
    public void Read_NoVersion_IsRefused() => Assert.Equal(WrongVersion("none"), Message([]));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    public void Read_NoOutputs_IsRefused(string outputs) =>
        Assert.Equal(WrongVersion("none"), Message(JsonElement.Parse(outputs)));

    [Theory]
    [InlineData("all of it", "DeliveryContract", "channels")]
    [InlineData("channels.curling", "AgreedChannel", "channels", "curling", "roleArn")]
    [InlineData("channels.curling.deliveries.social.destination", "Settings.OutputDestination",
        "channels", "curling", "deliveries", "social", "destination", "id")]
    public void Read_MissingMember_SaysWhereAndWhich(string where, string record, params string[] path)
    {
        var outputs = HandedOver.Small();
        Parent(outputs, path).Remove(path[^1]);

        Assert.Equal(
            $"dev: {where} is not as contract version 1 has it: JSON deserialization for type "
            + $"'MediaLive.Delivery.Contract.{record}' was missing required properties including: '{path[^1]}'.",
            Message(outputs));
    }

    [Theory]
    [InlineData("\"hunter2\"", "System.Nullable`1[System.Int32].")]
    [InlineData("[]", "System.Nullable`1[System.Int32].")]
    public void Read_WrongType_SaysWhereAndNotTheValue(string value, string type)
    {
        var outputs = HandedOver.Small();
        string[] path = ["channels", "curling", "deliveries", "social", "outputSettings", "rtmpOutputSettings", "numRetries"];
        Parent(outputs, path)[path[^1]] = JsonNode.Parse(value);

        Assert.Equal(
            $"dev: {string.Join('.', path)} is not as contract version 1 has it: The JSON value could not be converted to {type}",
            Message(outputs));
    }

    [Fact]
    public void ReadPart_ThatIsNull_IsRefused()
    {
        var exception = Assert.Throws<ContractException>(() => ContractJson.ReadPart<AgreedChannel>(JsonElement.Parse("null"), "dev"));

        Assert.Equal("dev: all of it is not as contract version 1 has it: null", exception.Message);
    }

    [Fact]
    public void Read_NullForWhatMustBeThere_IsRefused()
    {
        var outputs = HandedOver.Small();
        Parent(outputs, "channels", "curling", "region")["region"] = null;

        Assert.StartsWith(
            "dev: channels.curling.region is not as contract version 1 has it: ", Message(outputs), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HiddenSecrets_AreAbsent()
    {
        var outputs = HandedOver.Small();
        foreach (var secret in new[] { "streamNames", "outputStreamNames", "secretUrls", "secretSettings" })
            outputs[secret] = "[secret]";
        outputs["readme"] = "# Deliveries";

        var contract = Read(outputs);

        Assert.Equal(
            (null, null, null, null),
            (contract.StreamNames, contract.OutputStreamNames, contract.SecretUrls, contract.SecretSettings));
        Assert.Equal("# Deliveries", contract.Readme);
    }

    [Fact]
    public void Read_MembersThatItDoesNotKnow_AreIgnored()
    {
        var outputs = HandedOver.Small();
        outputs["newOutput"] = new JsonObject();
        Parent(outputs, "channels", "curling", "deliveries", "social", "newSetting")["newSetting"] = "x";

        Assert.Equal(ContractJson.Write(Read(HandedOver.Small())).GetRawText(), ContractJson.Write(Read(outputs)).GetRawText());
    }

    [Fact]
    public void Channel_ThatIsNotThere_NamesThoseThatAre()
    {
        var outputs = HandedOver.Small();
        outputs["channels"]!["bowls"] = outputs["channels"]!["curling"]!.DeepClone();

        var exception = Assert.Throws<ContractException>(() => Read(outputs).Channel("darts"));

        Assert.Equal("The delivery stack has no channel 'darts': it has bowls, curling.", exception.Message);
    }

    private static string WrongVersion(string found) =>
        $"Stack 'dev' has contract version {found}, and this reader knows 1: "
        + "update that stack, or use the MediaLive.Delivery.Contract that belongs to it.";

    private static DeliveryContract Read(JsonNode outputs) =>
        ContractJson.Read(JsonSerializer.SerializeToElement(outputs), "dev");

    private static string Message(JsonObject outputs) => Message(JsonSerializer.SerializeToElement(outputs));

    private static string Message(JsonElement outputs) =>
        Assert.Throws<ContractException>(() => ContractJson.Read(outputs, "dev")).Message;

    private static JsonObject Parent(JsonObject outputs, params string[] path) =>
        path[..^1].Aggregate(outputs, (parent, member) => parent[member]!.AsObject());
}
