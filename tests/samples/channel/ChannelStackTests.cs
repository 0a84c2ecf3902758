using System.Text.Json.Nodes;
using MediaLive.Channel.Sample.Tests.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Channel.Sample.Tests;

[Collection(Deployed.Serially)]
public sealed class ChannelStackTests
{
    private static readonly string[] Expressible =
        [.. Row.All.Where(row => row.LeftOut is null).Select(row => row.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("STANDARD")]
    [InlineData("SINGLE_PIPELINE")]
    public async Task Channel_OfEveryCombination_IsJustWhatIsHandedOver(string channelClass)
    {
        var handedOver = (await Deployed.UpAsync(Row.Stack(channelClass, Row.All))).Outputs;

        var channel = await DeployedChannel.UpAsync(handedOver);

        Snapshot.Matches($"Channel.{channelClass}.json", Json.Text(channel.Inputs) + "\n");
        Assert.All(Expressible, delivery => PassedOn(handedOver, delivery, channel));
    }

    [Fact]
    public async Task Channel_OfEverySetting_IsJustWhatIsHandedOver()
    {
        var handedOver = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Outputs.every-setting.json"), TestContext.Current.CancellationToken))!.AsObject();

        var channel = await DeployedChannel.UpAsync(handedOver);

        Snapshot.Matches("Channel.every-setting.json", Json.Text(channel.Inputs) + "\n");
        Assert.All(handedOver["channels"]!["curling"]!["deliveries"]!.AsObject(), delivery => PassedOn(handedOver, delivery.Key, channel));
    }

    [Fact]
    public async Task Channel_WithDeliveryThroughAVpc_IsInIt()
    {
        var handedOver = (await Deployed.EveryRowAsync()).Outputs;

        var channel = await DeployedChannel.UpAsync(handedOver);

        Json.Same(handedOver["channels"]!["curling"]!["vpc"]!.ToJsonString(), channel.Inputs["vpc"]);
    }

    [Fact]
    public async Task Channel_OfDeliveriesThatPulumiCannotExpress_LeavesThemOut()
    {
        var channel = await DeployedChannel.UpAsync((await Deployed.UpAsync(Row.Stack("STANDARD", Row.All))).Outputs);

        Assert.Equal(Expressible, channel.Outputs["delivered"]!.AsArray().Select(delivery => (string)delivery!));
        Assert.Equal(Expressible, channel.Inputs["encoderSettings"]!["outputGroups"]!.AsArray().Select(group => (string)group!["name"]!));
        Assert.Equal(Expressible.Select(delivery => $"curling-{delivery}"), channel.Inputs["destinations"]!.AsArray().Select(destination => (string)destination!["id"]!));
    }

    [Fact]
    public async Task Channel_WithoutFrameCapture_EncodesNoFrames()
    {
        var channel = await DeployedChannel.UpAsync((await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("udp-udp")))).Outputs);

        Assert.Equal("video-1080p", (string?)Assert.Single(channel.Inputs["encoderSettings"]!["videoDescriptions"]!.AsArray())!["name"]);
    }

    [Fact]
    public async Task Input_OfTheChannel_IsWhereTheChannelBelongs()
    {
        var channel = await DeployedChannel.UpAsync((await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("udp-udp")))).Outputs);

        Json.Same("""{ "name": "curling", "region": "us-west-2", "type": "RTP_PUSH", "inputSecurityGroups": ["curling-senders-id"] }""",
            channel.The("aws:medialive/input:Input"));
        Json.Same("""{ "region": "us-west-2", "whitelistRules": [{ "cidr": "198.51.100.0/24" }] }""",
            channel.The("aws:medialive/inputSecurityGroup:InputSecurityGroup"));
    }

    /// <summary>Every value that is handed over for a delivery, secret or not, is in the channel, and where MediaLive has it.</summary>
    private static void PassedOn(JsonObject handedOver, string name, DeployedChannel channel)
    {
        var agreed = handedOver["channels"]!["curling"]!["deliveries"]![name]!;
        var (destination, group) = channel.Delivery(name);
        PassedOn(agreed["destination"], destination, name);
        PassedOn(agreed["outputGroupSettings"], group["outputGroupSettings"], name);
        PassedOn(handedOver["secretSettings"]?[$"curling/{name}"], group["outputGroupSettings"], name);
        PassedOn(agreed["outputSettings"], Assert.Single(group["outputs"]!.AsArray())!["outputSettings"], name);
        foreach (var (secret, setting) in (handedOver["streamNames"]?[$"curling/{name}"]?.AsArray() ?? []).Zip(destination["settings"]?.AsArray() ?? []))
            PassedOn(secret, setting!["streamName"], name);
        foreach (var (secret, setting) in (handedOver["secretUrls"]?[$"curling/{name}"]?.AsArray() ?? []).Zip(destination["settings"]?.AsArray() ?? []))
            PassedOn(secret, setting!["url"], name);
    }

    private static void PassedOn(JsonNode? agreed, JsonNode? passed, string path)
    {
        switch (agreed, passed)
        {
            case (null, _):
                break;
            case (not JsonArray, JsonArray { Count: 1 } single): // Pulumi has some of MediaLive's objects as lists.
                PassedOn(agreed, single[0], path);
                break;
            case (JsonObject map, JsonObject other):
                Assert.All(map, member => PassedOn(member.Value, other[member.Key], $"{path}.{member.Key}"));
                break;
            case (JsonArray items, JsonArray others) when items.Count == others.Count:
                Assert.All(items, (item, index) => PassedOn(item, others[index], $"{path}[{index}]"));
                break;
            default:
                Assert.Equal($"{path}: {Json.Text(agreed)}", $"{path}: {Json.Text(passed)}");
                break;
        }
    }
}
