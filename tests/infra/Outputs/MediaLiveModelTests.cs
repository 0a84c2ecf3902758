using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Outputs;

/// <summary>What is handed over must be what MediaLive's CreateChannel takes: any consumer passes it on as it is.</summary>
[Collection(Deployed.Serially)]
public sealed class MediaLiveModelTests
{
    [Theory]
    [InlineData("STANDARD")]
    [InlineData("SINGLE_PIPELINE")]
    public async Task Outputs_OfEveryRow_AreInMediaLivesModel(string channelClass)
    {
        var model = MediaLiveModel.Get();
        var outputs = (await Deployed.UpAsync(Row.Stack(channelClass, Row.All))).Outputs;
        var channel = outputs["channels"]!["curling"]!;

        Assert.Equal(Row.All.Length, channel["deliveries"]!.AsObject().Count);
        Assert.Empty(model.Mistakes(channel["class"], "ChannelClass"));
        Assert.Empty(model.Mistakes(new JsonObject { ["channelSecurityGroups"] = channel["channelSecurityGroups"]!.DeepClone() }, "Channel"));
        Assert.Empty(channel["deliveries"]!.AsObject().SelectMany(delivery => Mistakes(model, delivery.Value!)));
        Assert.Empty(model.Mistakes(Assert.Single(outputs["secretSettings"]!.AsObject()).Value, "OutputGroupSettings", "destination"));
    }

    [Theory]
    [InlineData("STANDARD")]
    [InlineData("SINGLE_PIPELINE")]
    public async Task Outputs_OfEveryRow_ReferToEachDestinationOnce(string channelClass)
    {
        var deliveries = (await Deployed.UpAsync(Row.Stack(channelClass, Row.All))).Outputs["channels"]!["curling"]!["deliveries"]!.AsObject();

        Assert.All(deliveries, delivery =>
        {
            var destinations = (delivery.Value!["additionalDestinations"]?.AsArray() ?? []).Prepend(delivery.Value["destination"])
                .Concat((delivery.Value["outputs"]?.AsArray() ?? []).Select(output => output!["destination"]));
            var channel = delivery.Value.DeepClone().AsObject();
            // Where there are several outputs, the group's own is among them, and is told a second time for readers that know of one.
            if (channel.ContainsKey("outputSettings") && channel["outputs"] is JsonArray outputs)
            {
                Json.Same(channel["outputSettings"]!.ToJsonString(), outputs[0]!["outputSettings"]);
                channel.Remove("outputSettings");
            }

            Assert.Equal(
                destinations.OfType<JsonNode>().Select(destination => destination["id"]!.GetValue<string>()).Order(),
                References(channel).Order());
        });

        static IEnumerable<string> References(JsonNode? node) => node switch
        {
            JsonObject map => map.SelectMany(member => member.Key == "destinationRefId" ? [member.Value!.GetValue<string>()] : References(member.Value)),
            JsonArray list => list.SelectMany(References),
            _ => [],
        };
    }

    [Fact]
    public async Task Outputs_OfDeliveryThroughAVpc_AreInMediaLivesModel()
    {
        var model = MediaLiveModel.Get();
        var vpc = (await Deployed.EveryRowAsync()).Outputs["channels"]!["curling"]!["vpc"]!.DeepClone().AsObject();

        // For people who check the subnets: MediaLive finds the Availability Zones by itself.
        Assert.True(vpc.Remove("availabilityZones"));
        Assert.Empty(model.Mistakes(vpc, "VpcOutputSettings"));
    }

    /// <summary>So that the model is known to find anything at all.</summary>
    [Theory]
    [InlineData("""{ "ID": "x" }""", "OutputDestination", "OutputDestination.ID is no member")]
    [InlineData("""{ "settings": {} }""", "OutputDestination", "OutputDestination.settings is {}, and no list")]
    [InlineData("""{ "settings": [{ "url": "" }] }""", "OutputDestination", "OutputDestination.settings[0].url has 0 characters")]
    [InlineData("""{ "srtSettings": [{ "connectionMode": "caller" }] }""", "OutputDestination", "OutputDestination.srtSettings[0].connectionMode is caller, and not one of [\"CALLER\",\"LISTENER\"]")]
    [InlineData("""{ "srtSettings": [{ "listenerPort": 65536 }] }""", "OutputDestination", "OutputDestination.srtSettings[0].listenerPort is 65536, and no __integerMin1Max65535")]
    [InlineData("""{ "mediaPackageGroupSettings": {} }""", "OutputGroupSettings", "OutputGroupSettings.mediaPackageGroupSettings.destination is missing")]
    public void Model_OfAWrongValue_SaysSo(string value, string shape, string mistake) =>
        Assert.Equal([mistake], MediaLiveModel.Get().Mistakes(JsonNode.Parse(value), shape));

    private static IEnumerable<string> Mistakes(MediaLiveModel model, JsonNode delivery) => model.Mistakes(delivery["destination"], "OutputDestination")
        .Concat(model.Mistakes(delivery["outputGroupSettings"], "OutputGroupSettings"))
        .Concat((delivery["additionalDestinations"]?.AsArray() ?? []).SelectMany(additional => model.Mistakes(additional, "OutputDestination")))
        .Concat(delivery["outputSettings"] is { } settings ? model.Mistakes(settings, "OutputSettings") : [])
        .Concat((delivery["outputs"]?.AsArray() ?? []).SelectMany(output => Mistakes(model, output!.AsObject())));

    /// <summary>What the encoding decides is left to the channel.</summary>
    private static IEnumerable<string> Mistakes(MediaLiveModel model, JsonObject output) => model
        .Mistakes(
            new JsonObject(output.Where(member => member.Key is "outputName" or "outputSettings").Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))),
            "Output", "containerSettings", "hlsSettings")
        .Concat(output["destination"] is { } destination ? model.Mistakes(destination, "OutputDestination") : []);
}
