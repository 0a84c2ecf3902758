using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Tests.Support;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace MediaLive.Delivery.Tests.Contract;

[Collection(Deployed.Serially)]
public sealed class DeliveryContractTests
{
    private const string Stack = "acme/medialive-delivery/prod";

    [Fact]
    public async Task Read_OfEveryRow_TellsWhatTheStackHandsOver()
    {
        var outputs = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.All))).Outputs;
        var written = outputs["channels"]!["curling"]!;

        var channel = Assert.Single((await ReadAsync(outputs)).Channels);

        Assert.Equal("curling", channel.Key);
        Assert.Equal(("STANDARD", "us-west-2", written["roleArn"]!.GetValue<string>()), (channel.Value.Class, channel.Value.Region, channel.Value.RoleArn));
        Assert.Null(channel.Value.Vpc);
        Assert.Equal(Row.All.Select(row => row.Name).Order(), channel.Value.Deliveries.Keys.Order());
        Assert.All(channel.Value.Deliveries, delivery =>
        {
            var expected = written["deliveries"]![delivery.Key]!;
            Assert.Equal(expected["outputGroup"]!.GetValue<string>(), delivery.Value.OutputGroup);
            Assert.Equal(expected["downstream"]!.GetValue<string>(), delivery.Value.Downstream);
            Assert.Equal($"curling-{delivery.Key}", delivery.Value.Destination.Id);
            Same(expected["outputGroupSettings"], WithoutSecrets(delivery.Value.OutputGroupSettings));
            Same(expected["outputSettings"], delivery.Value.OutputSettings);
            Same(expected["destination"]!["mediaPackageSettings"] ?? new JsonArray(), delivery.Value.Destination.MediaPackageSettings);
            Same(expected["destination"]!["srtSettings"] ?? new JsonArray(), delivery.Value.Destination.SrtSettings);
            Assert.Equal(
                (expected["additionalDestinations"]?.AsArray() ?? []).Select(additional => additional!["id"]!.GetValue<string>()),
                delivery.Value.AdditionalDestinations.Select(additional => additional.Id));
            Assert.Equal([delivery.Value.Destination, .. delivery.Value.AdditionalDestinations], delivery.Value.Destinations);
            Assert.Equal(
                (expected["destination"]!["settings"]?.AsArray() ?? []).Select(setting =>
                    ((string?)setting!["url"], (string?)setting["username"], (string?)setting["passwordParam"])),
                delivery.Value.Destination.Settings.Select(setting => ((string?)setting.Url, setting.Username, setting.PasswordParam)));
        });
    }

    [Fact]
    public async Task Read_AdditionalDestinations_TellsTheOnlySettingOfEach()
    {
        var outputs = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("cmafingest-two-regions"), Row.Named("mediapackage-two-regions")))).Outputs;
        var deliveries = (await ReadAsync(outputs)).Channels["curling"].Deliveries;

        Assert.Equal(
            [
                ("curling-cmafingest-two-regions-additional-0", "https://curling-cmafingest-two-regions-additional-channel-1.example.com/in/"),
                ("curling-cmafingest-two-regions-additional-1", "https://curling-cmafingest-two-regions-additional-channel-2.example.com/in/"),
            ],
            deliveries["cmafingest-two-regions"].AdditionalDestinations.Select(additional => (additional.Id, Assert.Single(additional.Settings).Url)));
        Assert.Equal(
            [("curling-mediapackage-two-regions-additional-0", "ENDPOINT_1"), ("curling-mediapackage-two-regions-additional-1", "ENDPOINT_2")],
            deliveries["mediapackage-two-regions"].AdditionalDestinations.Select(additional =>
                (additional.Id, (string)Assert.Single(additional.MediaPackageSettings)["channelEndpointId"]!)));
    }

    [Fact]
    public void Channel_ThatTheStackLacks_IsAnErrorThatNamesThoseItHas()
    {
        var channel = new ChannelContract { Class = "STANDARD", Region = "us-west-2", RoleArn = "arn", Deliveries = ImmutableDictionary<string, DeliveryHandover>.Empty };
        var contract = new DeliveryContract { Channels = ImmutableDictionary<string, ChannelContract>.Empty.Add("hockey", channel).Add("curling", channel) };

        Assert.Same(channel, contract.Channel("hockey"));
        Assert.Equal(
            "The delivery stack has no channel 'curlin': it has curling, hockey.",
            Assert.Throws<ContractException>(() => contract.Channel("curlin")).Message);
    }

    [Fact]
    public async Task Read_OfDeliveryThroughAVpc_TellsWhatTheChannelNeeds()
    {
        var vpc = (await ReadAsync((await Deployed.EveryRowAsync()).Outputs)).Channels["curling"].Vpc!;

        Assert.Equal(["subnet-0a1b0", "subnet-0a1b1"], vpc.SubnetIds);
        Assert.Equal(["us-west-20", "us-west-21"], vpc.AvailabilityZones);
        Assert.Equal(["curling-endpoints-security-group-id"], vpc.SecurityGroupIds);
        Assert.Equal(["eipalloc-curling-pipeline-0-elastic-ip", "eipalloc-curling-pipeline-1-elastic-ip"], vpc.PublicAddressAllocationIds);
    }

    [Theory]
    [InlineData("srt-listener", "curling-channel-security-group-id")]
    [InlineData("srt-srt")]
    public async Task Read_ChannelSecurityGroups_AreThoseOfAChannelThatListens(string row, params string[] groups) => Assert.Equal(
        groups, (await ReadAsync((await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named(row)))).Outputs)).Channels["curling"].ChannelSecurityGroups);

    [Fact]
    public async Task Read_StreamNames_JoinsTheSecretOnesAndKeepsTheOthersPlain()
    {
        var outputs = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("rtmp-rtmp")))).Outputs;

        await InProgramAsync(outputs, async contract =>
        {
            Assert.False(await Output.IsSecretAsync(contract));
            var settings = (await OutputUtilities.GetValueAsync(contract)).Channels["curling"].Deliveries["rtmp-rtmp"].Destination.Settings;

            Assert.Equal((Row.Secret, true), await NameAsync(settings[0]));
            Assert.Equal(("ywq7b", false), await NameAsync(settings[1]));
        });

        static async Task<(string, bool)> NameAsync(DestinationSetting setting) =>
            (await OutputUtilities.GetValueAsync(setting.StreamName!), await Output.IsSecretAsync(setting.StreamName!));
    }

    [Fact]
    public async Task Read_SecretSettings_JoinsThemWhereTheyBelongAndKeepsTheOthersPlain()
    {
        var outputs = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("hls-http")))).Outputs;

        await InProgramAsync(outputs, async contract =>
        {
            Assert.False(await Output.IsSecretAsync(contract));
            var settings = (await OutputUtilities.GetValueAsync(contract)).Channels["curling"].Deliveries["hls-http"].OutputGroupSettings;
            var akamai = Map(Map(Map(settings, "hlsGroupSettings"), "hlsCdnSettings"), "hlsAkamaiSettings");

            var salt = Assert.IsType<Output<string>>(akamai["salt"]);
            Assert.Equal((Row.Secret, true), (await OutputUtilities.GetValueAsync(salt), await Output.IsSecretAsync(salt)));
            Assert.Equal("t", akamai["token"]);
            Assert.Equal(4.0, akamai["restartDelay"]);
        });

        static ImmutableDictionary<string, object?> Map(ImmutableDictionary<string, object?> map, string key) =>
            Assert.IsType<ImmutableDictionary<string, object?>>(map[key]);
    }

    [Theory]
    [InlineData("streamNames")]
    [InlineData("secretUrls")]
    [InlineData("secretSettings")]
    public async Task Read_SecretsOfAnotherShape_NamesTheOutput(string output)
    {
        var failure = await Record.ExceptionAsync(() => ReadAsync(JsonNode.Parse(
            $$"""{ "contractVersion": 1, "channels": {}, "{{output}}": "hunter2" }""")!.AsObject()));

        Assert.NotNull(failure);
        Assert.Contains($"{output} is not a map, as contract version 1 has it.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithoutStreamNames_HasNone()
    {
        var outputs = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("udp-udp")))).Outputs;

        Assert.False(outputs.ContainsKey("streamNames") && outputs["streamNames"] is not null);
        Assert.All((await ReadAsync(outputs)).Channels["curling"].Deliveries["udp-udp"].Destination.Settings, setting => Assert.Null(setting.StreamName));
    }

    [Theory]
    [InlineData("""{ "contractVersion": 2, "channels": {} }""", "has contract version 2, and this reader knows 1: update that stack")]
    [InlineData("""{ "channels": {} }""", "has contract version none, and this reader knows 1: update that stack")]
    [InlineData("{}", "has contract version none, and this reader knows 1: update that stack")]
    [InlineData("""{ "contractVersion": 1 }""", "channels is not a map, as contract version 1 has it.")]
    [InlineData("""{ "contractVersion": 1, "channels": { "curling": {} } }""", "channels.curling.class is not a text, as contract version 1 has it.")]
    [InlineData(
        """{ "contractVersion": 1, "channels": { "curling": { "class": "STANDARD", "region": "r", "roleArn": "a", "deliveries": { "feed": { "outputGroup": "udp", "downstream": "udp" } } } } }""",
        "channels.curling.deliveries.feed.destination is not a map, as contract version 1 has it.")]
    public async Task Read_OfAnotherShape_NamesTheStackAndWhatIsWrong(string outputs, string told)
    {
        var failure = await Record.ExceptionAsync(() => ReadAsync(JsonNode.Parse(outputs)!.AsObject()));

        Assert.NotNull(failure);
        Assert.Contains(Stack, failure.Message, StringComparison.Ordinal);
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    private static void Same(JsonNode? expected, object? actual) => Assert.Equal(Json.Text(expected), Json.Text(JsonSerializer.SerializeToNode(actual)));

    private static ImmutableDictionary<string, object?> WithoutSecrets(ImmutableDictionary<string, object?> settings) => settings
        .Where(setting => setting.Value is not Output<string>)
        .ToImmutableDictionary(
            setting => setting.Key,
            setting => setting.Value is ImmutableDictionary<string, object?> inner ? WithoutSecrets(inner) : setting.Value);

    private static async Task<DeliveryContract> ReadAsync(JsonObject outputs)
    {
        DeliveryContract? read = null;
        await InProgramAsync(outputs, async contract => read = await OutputUtilities.GetValueAsync(contract));
        return read!;
    }

    /// <summary>Runs a program that reads the contract from a stack with these outputs.</summary>
    private static async Task InProgramAsync(JsonObject outputs, Func<Output<DeliveryContract>, Task> look)
    {
        var mocks = new Mock<IMocks>();
        mocks.SetUpStack(Stack, outputs);
        await Deployment.TestAsync(mocks.Object, new TestOptions(), () => look(DeliveryContract.Read(new StackReference(Stack))));
    }
}
