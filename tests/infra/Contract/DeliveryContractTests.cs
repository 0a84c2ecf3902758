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

    [Theory]
    [InlineData("STANDARD")]
    [InlineData("SINGLE_PIPELINE")]
    public async Task Read_OfEveryRow_TellsWhatTheStackHandsOver(string channelClass)
    {
        var outputs = (await Deployed.UpAsync(Row.Stack(channelClass, Row.All))).Outputs;

        var contract = await ReadAsync(outputs, _ => null!);

        Same(outputs["channels"], contract.Channels);
        Same(outputs["urls"], contract.Urls);
        Assert.Equal(outputs["readme"]!.GetValue<string>(), contract.Readme);
        Assert.Equal(Row.All.Select(row => row.Name).Order(), contract.Channel("curling").Deliveries.Keys.Order());
    }

    [Fact]
    public async Task Read_OfDeliveryThroughAVpc_TellsWhatTheChannelNeeds()
    {
        var channel = (await ReadAsync((await Deployed.EveryRowAsync()).Outputs, _ => null!)).Channels["curling"];

        Assert.Equal(["subnet-0a1b0", "subnet-0a1b1"], channel.Vpc!.SubnetIds);
        Assert.Equal(["us-west-2a", "us-west-2b"], channel.Vpc.AvailabilityZones);
        Assert.Equal(["curling-endpoints-security-group-id"], channel.Vpc.SecurityGroupIds);
        Assert.Equal(["eipalloc-curling-pipeline-0-elastic-ip", "eipalloc-curling-pipeline-1-elastic-ip"], channel.Vpc.PublicAddressAllocationIds);
        Assert.Equal(("123456789012", "vpc-0a1b"), (channel.Sender!.AccountId, channel.Sender.VpcId));
        Assert.Equal(2, channel.Sender.PublicAddresses!.Count);
    }

    [Fact]
    public async Task Read_PolicyThatSomebodyElseAttaches_TellsTheDocument()
    {
        var outputs = (await Deployed.UpAsync(
            Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme/1"])) + "buckets: { acme: { existing: true } }")).Outputs;

        Same(outputs["bucketPolicies"], (await ReadAsync(outputs)).BucketPolicies);
    }

    [Fact]
    public async Task Read_PoliciesOfChannelsAndContainers_TellTheDocuments()
    {
        var outputs = (await Deployed.UpAsync(
            Row.Stack("STANDARD", Row.Named("existing-hls-v2"), Row.Named("existing-containers")))).Outputs;
        var read = await ReadAsync(outputs);

        Same(outputs["channelPolicies"], read.ChannelPolicies);
        Same(outputs["containerPolicies"], read.ContainerPolicies);
    }

    [Fact]
    public void Channel_ThatTheStackLacks_IsAnErrorThatNamesThoseItHas()
    {
        var channel = new AgreedChannel { Class = "STANDARD", Region = "us-west-2", RoleArn = "arn", Deliveries = new Dictionary<string, AgreedDelivery>() };
        var contract = new DeliveryContract
        {
            ContractVersion = 1,
            Channels = new Dictionary<string, AgreedChannel> { ["hockey"] = channel, ["curling"] = channel },
            Urls = new Dictionary<string, IReadOnlyList<string>>(),
        };

        Assert.Same(channel, contract.Channel("hockey"));
        Assert.Equal(
            "The delivery stack has no channel 'curlin': it has curling, hockey.",
            Assert.Throws<ContractException>(() => contract.Channel("curlin")).Message);
    }

    [Theory]
    [InlineData("rtmp-rtmp", "curling-rtmp-rtmp-stream-name-0")]
    [InlineData("rtmp-outputs", "curling-rtmp-outputs-video-site-stream-name-0")]
    [InlineData("hls-http-query", "curling-hls-http-query-url-0", "curling-hls-http-query-url-1")]
    [InlineData("hls-http", "curling-hls-http-salt")]
    [InlineData("udp-udp")]
    public async Task Read_Secrets_AreReplacedWhereTheyBelongOnceEach(string row, params string[] names)
    {
        var outputs = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named(row)))).Outputs;
        var values = new List<(string Name, Output<string> Value)>();

        await InProgramAsync(
            outputs,
            secret =>
            {
                values.Add((secret.Place.Name, secret.Value));
                return Output.Create($"<{secret.Place.Name}>");
            },
            async contract =>
            {
                Assert.False(await Output.IsSecretAsync(contract));
                Assert.Equal(names, values.Select(value => value.Name));
                Assert.Equal(names.Select(name => $"<{name}>"), Replaced(await OutputUtilities.GetValueAsync(contract), row));
                foreach (var (name, value) in values)
                {
                    Assert.True(await Output.IsSecretAsync(value));
                    Assert.EndsWith(Row.Secret, await OutputUtilities.GetValueAsync(value), StringComparison.Ordinal);
                }
            });
    }

    [Theory]
    [InlineData("rtmp-rtmp", true)]
    [InlineData("udp-udp", false)]
    public async Task Read_WithSecretsInTheirPlaces_IsASecretIfThereIsOne(string row, bool isSecret)
    {
        var outputs = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named(row)))).Outputs;

        await InProgramAsync(outputs, null, async contract =>
        {
            Assert.Equal(isSecret, await Output.IsSecretAsync(contract));
            if (isSecret)
            {
                Assert.Equal(
                    [Row.Secret, "ywq7b"],
                    (await OutputUtilities.GetValueAsync(contract)).Channels["curling"].Deliveries[row].Destination.Settings!.Select(setting => setting.StreamName));
            }
        });
    }

    [Theory]
    [InlineData("streamNames")]
    [InlineData("outputStreamNames")]
    [InlineData("secretUrls")]
    [InlineData("secretSettings")]
    public async Task Read_SecretsOfAnotherShape_NamesTheOutput(string output)
    {
        var failure = await Record.ExceptionAsync(() => ReadAsync(JsonNode.Parse(
            $$"""{ "contractVersion": 1, "channels": {}, "urls": {}, "{{output}}": "hunter2" }""")!.AsObject()));

        Assert.NotNull(failure);
        Assert.Contains($"{Stack}: {output} is not as contract version 1 has it", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SecretOfADeliveryThatIsNotThere_SaysSo()
    {
        var failure = await Record.ExceptionAsync(() => ReadAsync(JsonNode.Parse(
            """{ "contractVersion": 1, "channels": {}, "urls": {}, "streamNames": { "curling/social": ["hunter2"] } }""")!.AsObject()));

        Assert.NotNull(failure);
        Assert.Contains("The delivery stack has no channel 'curling'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SecretOfAnOutputThatIsNotThere_SaysSo()
    {
        var outputs = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("rtmp-rtmp")))).Outputs;
        outputs["outputStreamNames"] = JsonNode.Parse("""{ "curling/rtmp-rtmp/video-site": ["hunter2"] }""");

        var failure = await Record.ExceptionAsync(() => ReadAsync(outputs));

        Assert.NotNull(failure);
        Assert.Contains(
            "There is a secret for the output 'curling/rtmp-rtmp/video-site', which the stack does not hand over.", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "contractVersion": 2, "channels": {} }""", "has contract version 2, and this reader knows 1: update that stack")]
    [InlineData("""{ "channels": {} }""", "has contract version none, and this reader knows 1: update that stack")]
    [InlineData("{}", "has contract version none, and this reader knows 1: update that stack")]
    [InlineData("""{ "contractVersion": 1, "urls": {} }""", "missing required properties including: 'channels'")]
    [InlineData("""{ "contractVersion": 1, "urls": {}, "channels": { "curling": {} } }""", "channels.curling is not as contract version 1 has it")]
    [InlineData(
        """{ "contractVersion": 1, "urls": {}, "channels": { "curling": { "class": "STANDARD", "region": "r", "roleArn": "a", "deliveries": { "feed": { "outputGroup": "udp", "downstream": "udp" } } } } }""",
        "channels.curling.deliveries.feed is not as contract version 1 has it")]
    public async Task Read_OfAnotherShape_NamesTheStackAndWhatIsWrong(string outputs, string told)
    {
        var failure = await Record.ExceptionAsync(() => ReadAsync(JsonNode.Parse(outputs)!.AsObject()));

        Assert.NotNull(failure);
        Assert.Contains(Stack, failure.Message, StringComparison.Ordinal);
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    /// <summary>The texts in angle brackets, in the order of the pipelines.</summary>
    private static IEnumerable<string> Replaced(DeliveryContract contract, string row)
    {
        var delivery = contract.Channels["curling"].Deliveries[row];
        return delivery.AllDestinations()
            .SelectMany(destination => destination.Settings ?? [])
            .SelectMany(setting => new[] { setting.Url, setting.StreamName })
            .Append(delivery.OutputGroupSettings.HlsGroupSettings?.HlsCdnSettings.HlsAkamaiSettings?.Salt)
            .OfType<string>()
            .Where(text => text.StartsWith('<'));
    }

    private static void Same<T>(JsonNode? expected, T actual) =>
        Assert.Equal(Json.Text(expected), Json.Text(JsonNode.Parse(ContractJson.Write(actual).GetRawText())));

    /// <param name="outputs">Those of the stack.</param>
    /// <param name="replacement">What to put in the place of each secret; null for what was there.</param>
    private static async Task<DeliveryContract> ReadAsync(JsonObject outputs, Func<AgreedSecret, string>? replacement = null)
    {
        DeliveryContract? read = null;
        await InProgramAsync(
            outputs,
            replacement is null ? null : secret => Output.Create(replacement(secret)),
            async contract => read = await OutputUtilities.GetValueAsync(contract));
        return read!;
    }

    /// <summary>Runs a program that reads the contract from a stack with these outputs.</summary>
    private static async Task InProgramAsync(JsonObject outputs, Func<AgreedSecret, Output<string>>? replace, Func<Output<DeliveryContract>, Task> look)
    {
        var mocks = new Mock<IMocks>();
        mocks.SetUpStack(Stack, outputs);
        await Deployment.TestAsync(mocks.Object, new TestOptions(), () =>
        {
            var stack = new StackReference(Stack);
            return look(replace is null ? DeliveryContract.Read(stack) : DeliveryContract.Read(stack, replace));
        });
    }
}
