using System.Text.Json.Nodes;
using MediaLive.Channel.Sample.Tests.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Channel.Sample.Tests;

/// <summary>The template of the channel, made of what a delivery stack hands over.</summary>
[Collection(Deployed.Serially)]
public sealed class ChannelTemplateTests
{
    /// <summary>"Creating a channel" in MediaLive's API reference: what a channel can't be without, though the model requires nothing.</summary>
    private static readonly string[] Required =
        ["channelClass", "destinations", "encoderSettings", "inputAttachments", "inputSpecification", "name", "roleArn"];

    public static TheoryData<string> Classes => ["STANDARD", "SINGLE_PIPELINE"];

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task Channel_OfEveryRow_HasTheVeryDestinationsAgreedPipelineByPipeline(string channelClass)
    {
        var handedOver = await EveryRowAsync(channelClass);

        Same(handedOver, await DeployedChannel.UpAsync(handedOver));
    }

    [Fact]
    public async Task Channel_OfEverySetting_IsJustWhatIsHandedOver()
    {
        var handedOver = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Outputs.every-setting.json"), TestContext.Current.CancellationToken))!.AsObject();

        Same(handedOver, await DeployedChannel.UpAsync(handedOver));
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task Template_OfEveryRow_IsInMediaLivesModel(string channelClass)
    {
        var model = MediaLiveModel.Get();

        var deployed = await DeployedChannel.UpAsync(await EveryRowAsync(channelClass));

        var channel = deployed.Request("Channel");
        Assert.All(Required, member => Assert.True(channel.ContainsKey(member), member));
        Assert.Empty(model.Mistakes(channel, "CreateChannelRequest"));
        Assert.Empty(model.Mistakes(deployed.Request("Input"), "CreateInputRequest"));
        Assert.Empty(model.Mistakes(deployed.Request("Senders"), "CreateInputSecurityGroupRequest"));
    }

    /// <summary>
    /// The schema of cfn-lint 1.51 is from before MediaConnect Router, which today's has (AWS::MediaLive::Channel
    /// MediaConnectRouterGroupSettings in CloudFormation's template reference), as MediaLive's own model does.
    /// </summary>
    [Theory]
    [MemberData(nameof(Classes))]
    public async Task Template_OfEveryRowButTheRouter_PassesCfnLint(string channelClass)
    {
        var rows = Row.All.Where(row => row.OutputGroup != "mediaConnectRouter").ToArray();
        var deployed = await DeployedChannel.UpAsync((await Deployed.UpAsync(Row.Stack(channelClass, rows))).Outputs);

        var (status, said) = await LintAsync(deployed.Body);

        Assert.True(status == 0, said);
    }

    [Fact]
    public async Task Template_WithAMistake_DoesNotPassCfnLint()
    {
        var template = (await DeployedChannel.UpAsync(await EveryRowAsync("STANDARD"))).Template;
        template["Resources"]!["Channel"]!["Properties"]!["Destinations"]![0]!["Url"] = "s3ssl://acme/a";

        var (status, said) = await LintAsync(template.ToJsonString());

        Assert.NotEqual(0, status);
        Assert.Contains("'Url' was unexpected", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_OfOutputsInAnotherOrder_IsTheSame()
    {
        var handedOver = await EveryRowAsync("STANDARD");
        var expected = (await DeployedChannel.UpAsync(handedOver)).Body;

        var channel = handedOver["channels"]!["curling"]!;
        channel["deliveries"] = new JsonObject(channel["deliveries"]!.AsObject().Reverse().Select(delivery => KeyValuePair.Create(delivery.Key, delivery.Value?.DeepClone())));

        Assert.Equal(expected, (await DeployedChannel.UpAsync(handedOver)).Body);
    }

    [Fact]
    public async Task Template_LargerThanCloudFormationTakes_IsAnErrorThatSaysHowLarge()
    {
        var handedOver = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("udp-udp")))).Outputs;
        var deliveries = handedOver["channels"]!["curling"]!["deliveries"]!.AsObject();
        var one = deliveries.Single().Value!;
        foreach (var number in Enumerable.Range(0, 200))
            deliveries.Add($"copy-{number}", one.DeepClone());

        Assert.Matches(
            "The template of the channel 'curling' has [0-9]+ bytes, and CloudFormation takes 51200: put it into a bucket",
            await RefusalAsync(handedOver));
    }

    [Fact]
    public async Task Template_OfAnOutputGroupThatTheSampleDoesNotKnow_IsAnErrorThatSaysWhereToAddIt()
    {
        var handedOver = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("udp-udp")))).Outputs;
        handedOver["channels"]!["curling"]!["deliveries"]!["udp-udp"]!["outputGroupSettings"] = new JsonObject { ["newGroupSettings"] = new JsonObject() };

        Assert.Contains(
            "no outputs for the output group of the delivery 'udp-udp': add its kind to OutputKind.",
            await RefusalAsync(handedOver),
            StringComparison.Ordinal);
    }

    /// <summary>Everything that is said of the error: the official SDK gathers errors, and ours throws the only one.</summary>
    private static async Task<string> RefusalAsync(JsonObject handedOver) =>
        (await Assert.ThrowsAnyAsync<Exception>(() => DeployedChannel.UpAsync(handedOver))).ToString();

    private static async Task<JsonObject> EveryRowAsync(string channelClass) => (await Deployed.UpAsync(Row.Stack(channelClass, Row.All))).Outputs;

    /// <remarks>
    /// E1040: the schema takes MediaLive's input security groups for those of EC2, whose ids look otherwise.
    /// W2501: PasswordParam is the name of a parameter that holds the password.
    /// </remarks>
    private static Task<(int Status, string Said)> LintAsync(string template) => CfnLint.CheckAsync(
        // Mocks make up ARNs that no service has.
        JsonNode.Parse(template.Replace("arn:aws:mock:::", "arn:aws:iam::123456789012:role/", StringComparison.Ordinal))!, "E1040", "W2501");

    /// <summary>Everything that is handed over for each delivery is in the channel, secrets and order of pipelines included, and nothing else.</summary>
    private static void Same(JsonObject handedOver, DeployedChannel deployed)
    {
        var channel = deployed.Request("Channel");
        var names = Agreed.Names(handedOver);
        var groups = channel["encoderSettings"]!["outputGroups"]!.AsArray();
        var agreed = names.Select(name => new Agreed(handedOver, name)).ToList();
        Json.Same(List(agreed.SelectMany(delivery => delivery.Destinations)).ToJsonString(), channel["destinations"]);
        Assert.Equal(names, groups.Select(group => (string)group!["name"]!));
        Json.Same(
            List(agreed.Select(delivery => delivery.OutputGroupSettings)).ToJsonString(),
            List(groups.Select(group => group!["outputGroupSettings"]!)));
        Assert.All(agreed.Zip(groups).Where(pair => pair.First.OutputSettings is not null), pair =>
        {
            var outputs = pair.Second!["outputs"]!.AsArray();
            Assert.Equal(pair.First.OutputSettings!.Count, outputs.Count);
            Assert.Distinct(outputs.Select(output => (string?)output!["outputName"]));
            Assert.All(pair.First.OutputSettings.Zip(outputs), one => Assert.Empty(Missing(one.First, one.Second!["outputSettings"], "")));
        });
    }

    /// <summary>The members of what was agreed that an output does not have so. It has more: what its encoding needs.</summary>
    private static IEnumerable<string> Missing(JsonNode agreed, JsonNode? made, string path) => agreed is JsonObject settings
        ? settings.SelectMany(member => Missing(member.Value!, made?[member.Key], $"{path}/{member.Key}"))
        : JsonNode.DeepEquals(agreed, made) ? [] : [$"{path} is {made?.ToJsonString() ?? "missing"}"];

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items.Select(item => item.DeepClone())]);
}
