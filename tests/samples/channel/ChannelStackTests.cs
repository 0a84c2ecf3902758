using System.Text.Json.Nodes;
using MediaLive.Channel.Sample.Tests.Support;
using MediaLive.Delivery.Tests.Support;
using Pulumi;

namespace MediaLive.Channel.Sample.Tests;

[Collection(Deployed.Serially)]
public sealed class ChannelStackTests
{
    [Fact]
    public async Task Stack_OfAChannel_IsInItsRegionAndGivesItsArnAndId()
    {
        var deployed = await DeployedChannel.UpAsync(await UpAsync("udp-udp"));

        Assert.Equal("us-west-2", (string?)deployed.StackInputs["region"]);
        Json.Same("""{ "arn": "arn:aws:medialive:us-west-2:123456789012:channel:1234567", "channelId": "1234567" }""", deployed.Outputs);
        Json.Same(
            """{ "Arn": { "Value": { "Fn::GetAtt": ["Channel", "Arn"] } }, "Id": { "Value": { "Fn::GetAtt": ["Channel", "Id"] } } }""",
            deployed.Template["Outputs"]);
    }

    [Fact]
    public async Task Secrets_OfEveryRow_AreKeptAndNotInTheTemplate()
    {
        var deployed = await DeployedChannel.UpAsync((await Deployed.UpAsync(Row.Stack("STANDARD", Row.All))).Outputs);

        Assert.Equal(
            [
                "curling-hls-http-query-url-0 hunter2hunter2",
                "curling-hls-http-query-url-1 hunter2hunter2",
                "curling-hls-http-salt hunter2hunter2",
                "curling-rtmp-outputs-video-site-stream-name-0 hunter2hunter2",
                "curling-rtmp-rtmp-stream-name-0 hunter2hunter2",
            ],
            deployed.All("aws:secretsmanager/secretVersion:SecretVersion").Select(version =>
            {
                var text = (string)version.Inputs["secretString"]!;
                return $"{version.Name} {text[Math.Max(text.IndexOf(Row.Secret, StringComparison.Ordinal), 0)..]}";
            }));
        Assert.All(deployed.All("aws:secretsmanager/secret:Secret"), secret => Assert.Equal("us-west-2", (string?)secret.Inputs["region"]));
        Assert.DoesNotContain(Row.Secret, deployed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_OfAnotherChannel_AreNotKept()
    {
        var handedOver = await UpAsync("rtmp-rtmp");
        handedOver["channels"]!["hockey"] = (await UpAsync("udp-udp"))["channels"]!["curling"]!.DeepClone();

        var deployed = await DeployedChannel.UpAsync(handedOver, "hockey");

        Assert.Empty(deployed.All("aws:secretsmanager/secret:Secret"));
        Assert.Equal("curling-udp-udp", (string?)Assert.Single(deployed.Request("Channel")["destinations"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task Channel_WithDeliveryThroughAVpc_IsInIt()
    {
        var handedOver = (await Deployed.EveryRowAsync()).Outputs;
        var vpc = handedOver["channels"]!["curling"]!["vpc"]!.DeepClone().AsObject();
        Assert.True(vpc.Remove("availabilityZones"));

        Json.Same(vpc.ToJsonString(), (await DeployedChannel.UpAsync(handedOver)).Request("Channel")["vpc"]);
    }

    [Fact]
    public async Task Channel_ThatListens_HasTheSecurityGroupOfItsCallers()
    {
        var handedOver = await UpAsync("srt-listener");
        var groups = handedOver["channels"]!["curling"]!["channelSecurityGroups"]!.ToJsonString();

        Json.Same(groups, (await DeployedChannel.UpAsync(handedOver)).Request("Channel")["channelSecurityGroups"]);
    }

    [Fact]
    public async Task Delivery_ThatIsLeftOut_IsNotInTheChannel()
    {
        var handedOver = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("udp-udp"), Row.Named("archive-s3")))).Outputs;

        var channel = (await DeployedChannel.UpAsync(handedOver, without: "archive-s3")).Request("Channel");

        Assert.Equal("curling-udp-udp", (string?)Assert.Single(channel["destinations"]!.AsArray())!["id"]);
        Assert.Single(channel["encoderSettings"]!["outputGroups"]!.AsArray());
    }

    [Fact]
    public async Task Delivery_ThatIsLeftOutAndUnknown_IsTold()
    {
        var handedOver = await UpAsync("udp-udp");

        Assert.Contains(
            "without: there is no delivery 'udp'; the channel has udp-udp.",
            (await Assert.ThrowsAsync<RunException>(() => DeployedChannel.UpAsync(handedOver, without: "udp"))).Message, StringComparison.Ordinal);
    }

    /// <summary>One for each pipeline, in its Availability Zone, with the key that the channel encrypts with.</summary>
    [Fact]
    public async Task Router_OfBothPipelines_HasARouterInputForEach()
    {
        var deployed = await DeployedChannel.UpAsync(await UpAsync("mediaconnect-router"));

        var inputs = deployed.All("aws-native:mediaconnect:RouterInput").ToList();
        Assert.Equal(["curling-mediaconnect-router-0", "curling-mediaconnect-router-1"], inputs.Select(input => input.Name));
        Json.Same(
            """
            {
              "name": "curling-mediaconnect-router-1", "availabilityZone": "us-west-2b",
              "maximumBitrate": 20000000, "routingScope": "REGIONAL", "tier": "INPUT_20",
              "configuration": { "mediaLiveChannel": {
                "mediaLiveChannelArn": "arn:aws:medialive:us-west-2:123456789012:channel:1234567",
                "mediaLiveChannelOutputName": "curling-mediaconnect-router",
                "mediaLivePipelineId": "PIPELINE_1",
                "sourceTransitDecryption": {
                  "encryptionKeyType": "SECRETS_MANAGER",
                  "encryptionKeyConfiguration": { "secretsManager": {
                    "roleArn": "arn:aws:iam::123456789012:role/curling-mediaconnect-router-1",
                    "secretArn": "arn:aws:secretsmanager:us-west-2:123456789012:secret:router-a1B2c3" } }
                }
              } }
            }
            """,
            inputs[1].Inputs);
        Json.Same(
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:us-west-2:123456789012:secret:router-a1B2c3" }] }""",
            JsonNode.Parse((string)deployed.All("aws:iam/rolePolicy:RolePolicy").Last().Inputs["policy"]!));
        Assert.Equal("us-west-2", (string?)Assert.Single(deployed.All("pulumi:providers:aws-native")).Inputs["region"]);
        Assert.Equal(inputs.Select(input => input.Name), deployed.Outputs["routerInputs"]!.AsObject().Select(input => input.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Router_ThatIsLeftOut_HasNoRouterInputs()
    {
        var handedOver = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("udp-udp"), Row.Named("mediaconnect-router")))).Outputs;

        Assert.Empty((await DeployedChannel.UpAsync(handedOver, without: "mediaconnect-router")).All("aws-native:mediaconnect:RouterInput"));
    }

    [Fact]
    public async Task Router_EncryptedAutomatically_NeedsNoRole()
    {
        var deployed = await DeployedChannel.UpAsync((await Deployed.EveryRowAsync()).Outputs);

        Assert.Empty(deployed.All("aws:iam/role:Role"));
        Assert.All(deployed.All("aws-native:mediaconnect:RouterInput"), input => Json.Same(
            """{ "encryptionKeyType": "AUTOMATIC", "encryptionKeyConfiguration": { "automatic": {} } }""",
            input.Inputs["configuration"]!["mediaLiveChannel"]!["sourceTransitDecryption"]));
    }

    [Theory]
    [InlineData("mediaconnect-router", "curling-mediaconnect-router:video-1080p+audio-stereo")]
    [InlineData("udp-udp", "programme:video-1080p+audio-stereo")]
    [InlineData("framecapture-s3", "frames:frames-360p+")]
    [InlineData("hls-http", "programme:video-1080p+audio-stereo programme-2:video-1080p+audio-stereo")]
    [InlineData("rtmp-outputs", "programme:video-1080p+audio-stereo video-site:video-1080p+audio-stereo")]
    [InlineData("cmafingest-http", "video:video-1080p+ audio:+audio-stereo")]
    [InlineData("cmafingest-mediapackagev2", "video:video-1080p+ audio:+audio-stereo")]
    public async Task Outputs_OfAKind_EncodeWhatItTakesAndNoMore(string row, string outputs)
    {
        var encoder = (await DeployedChannel.UpAsync(await UpAsync(row))).Request("Channel")["encoderSettings"]!;
        var made = Assert.Single(encoder["outputGroups"]!.AsArray())!["outputs"]!.AsArray();

        Assert.Equal(outputs, string.Join(' ', made.Select(output =>
            $"{output!["outputName"]}:{output["videoDescriptionName"]}+{string.Join(',', Texts(output["audioDescriptionNames"]))}")));
        Assert.Equal(
            made.Select(output => (string?)output!["videoDescriptionName"]).OfType<string>().Distinct(),
            encoder["videoDescriptions"]!.AsArray().Select(video => (string?)video!["name"]));
        Assert.Equal(
            made.SelectMany(output => Texts(output!["audioDescriptionNames"])).Distinct(),
            encoder["audioDescriptions"]!.AsArray().Select(audio => (string)audio!["name"]!));
    }

    private static async Task<JsonObject> UpAsync(string row) => (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named(row)))).Outputs;

    private static IEnumerable<string> Texts(JsonNode? list) => (list?.AsArray() ?? []).Select(text => (string)text!);
}
