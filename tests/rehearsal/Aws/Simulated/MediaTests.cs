using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

public sealed class MediaTests
{
    private const string V1Channel = "aws:mediapackage/channel:Channel";
    private const string V2Channel = "aws-native:mediapackagev2:Channel";

    private readonly Simulation _aws = new();

    [Fact]
    public void MediaPackageChannel_Created_HasTwoIngestEndpointsWithCredentials()
    {
        var channel = _aws.Create(V1Channel, """{"channelId":"curling"}""");

        Assert.Equal("curling", channel.Id);
        Assert.Equal(
            """{"arn":"arn:aws:mediapackage:us-west-2:123456789012:channels/f9874e6b7a95c563e0a38d0863474d55","channelId":"curling","description":"Managed by Pulumi","hlsIngests":[{"ingestEndpoints":[{"password":"8d9ca253ddf8d18b43fca5ee8b8140f9","url":"https://2bede1d1803f4616.mediapackage.us-west-2.amazonaws.com/in/v2/b43f37b2ff87fe82778004d1eea85860/0625dfb4b6019c011a3ba3512553edc9/channel","username":"855a4e2cf18d54780ddbf776cafcb850"},{"password":"7c3ceccb3d283b891f3f87e1fb9b677d","url":"https://539cf5e903eb38a5.mediapackage.us-west-2.amazonaws.com/in/v2/b43f37b2ff87fe82778004d1eea85860/9ab275c41d23e908c126f1caad817376/channel","username":"b261f982852ded09118cbd9b01baa38c"}]}],"region":"us-west-2","tagsAll":{}}""",
            Simulation.Json(channel.Outputs));
    }

    [Fact]
    public void MediaPackageChannel_Previewed_HasUnknownIngests() => Assert.Equal(
        """{"arn":"?","channelId":"curling","description":"Managed by Pulumi","hlsIngests":"?","region":"us-west-2","tagsAll":{}}""",
        Simulation.Json(_aws.Preview(V1Channel, """{"channelId":"curling"}""").Outputs));

    [Fact]
    public void MediaPackageChannel_Described_KeepsItsIngests()
    {
        var changed = _aws.Update(V1Channel, """{"channelId":"curling"}""", """{"channelId":"curling","description":"live"}""", preview: true);

        Assert.Equal(_aws.Create(V1Channel, """{"channelId":"curling"}""").Outputs["hlsIngests"], changed.Outputs["hlsIngests"]);
        Assert.Equal(["channelId"], _aws.Diff(V1Channel, """{"channelId":"a"}""", """{"channelId":"b"}""").ForcesReplacement);
    }

    [Theory]
    [InlineData("""{"channelGroupName":"live","channelName":"curling"}""", "/index")]
    [InlineData("""{"channelGroupName":"live","channelName":"curling","inputType":"HLS"}""", "/index")]
    [InlineData("""{"channelGroupName":"live","channelName":"curling","inputType":"CMAF"}""", "/")]
    public void MediaPackageV2Channel_Created_HasIngestUrlsOfItsInputType(string inputs, string end)
    {
        var channel = _aws.Create(V2Channel, inputs);
        var urls = ((PropertyValue.List)channel.Outputs["ingestEndpointUrls"]!).Items.Select(url => ((PropertyValue.Text)url).Value);

        Assert.Equal("arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/live/channel/curling", channel.Id);
        Assert.Equal(
            [
                $"https://crbiih-1.ingest.swxeya.mediapackagev2.us-west-2.amazonaws.com/in/v1/live/1/curling{end}",
                $"https://crbiih-2.ingest.swxeya.mediapackagev2.us-west-2.amazonaws.com/in/v1/live/2/curling{end}",
            ],
            urls);
    }

    [Fact]
    public void MediaPackageV2Channel_OfAnotherInputType_IsReplaced() => Assert.Equal(
        ["inputType"],
        _aws.Diff(
            V2Channel,
            """{"channelGroupName":"live","channelName":"curling","inputType":"HLS","description":"a"}""",
            """{"channelGroupName":"live","channelName":"curling","inputType":"CMAF","description":"b"}""").ForcesReplacement);

    [Fact]
    public void MediaPackageV2Channel_OfNoKnownInputType_IsRefused() => Assert.Equal(
        ["inputType: must be one of HLS, CMAF"],
        _aws.Refuse(V2Channel, """{"channelGroupName":"live","inputType":"DASH"}"""));

    [Fact]
    public void MediaPackageV2ChannelGroup_Created_HasAnEgressDomain() => Assert.Equal(
        """{"arn":"arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/live","channelGroupName":"live","createdAt":"2026-01-01T00:00:00Z","egressDomain":"swxeya.egress.crbiih.mediapackagev2.us-west-2.amazonaws.com","modifiedAt":"2026-01-01T00:00:00Z"}""",
        Simulation.Json(_aws.Create("aws-native:mediapackagev2:ChannelGroup", """{"channelGroupName":"live"}""").Outputs));

    [Fact]
    public void MediaPackageV2ChannelPolicy_Created_IsNamedAfterGroupAndChannel() => Assert.Equal(
        "live|curling",
        _aws.Create("aws-native:mediapackagev2:ChannelPolicy", """{"channelGroupName":"live","channelName":"curling","policy":{"Statement":[]}}""").Id);

    [Fact]
    public void MediaStoreContainer_Created_HasADataEndpoint() => Assert.Equal(
        """{"arn":"arn:aws:mediastore:us-west-2:123456789012:container/curling_a","endpoint":"https://pbadoqtuzdutst.data.mediastore.us-west-2.amazonaws.com","name":"curling_a","region":"us-west-2","tagsAll":{}}""",
        Simulation.Json(_aws.Create("aws:mediastore/container:Container", """{"name":"curling_a"}""").Outputs));

    [Fact]
    public void MediaStoreContainerPolicy_OfAnotherContainer_IsReplaced() => Assert.Equal(
        ["containerName"],
        _aws.Diff(
            "aws:mediastore/containerPolicy:ContainerPolicy",
            """{"containerName":"a","policy":"{\"Statement\":[]}"}""",
            """{"containerName":"b","policy":"{\"Id\":\"b\",\"Statement\":[]}"}""").ForcesReplacement);

    [Fact]
    public void MediaLiveInputSecurityGroup_OtherRules_IsUpdatedInPlace()
    {
        const string Type = "aws:medialive/inputSecurityGroup:InputSecurityGroup";
        const string From = """{"whitelistRules":[{"cidr":"10.0.0.0/8"}]}""";
        const string To = """{"whitelistRules":[{"cidr":"10.0.0.0/16"}]}""";

        Assert.Empty(_aws.Diff(Type, From, To).ForcesReplacement);
        Assert.Equal(_aws.Create(Type, From).Outputs["arn"], _aws.Update(Type, From, To).Outputs["arn"]);
    }
}
