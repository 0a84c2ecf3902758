using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries;

/// <summary>What several deliveries use is made once.</summary>
[Collection(Deployed.Serially)]
public sealed class SharingTests
{
    [Fact]
    public async Task ChannelGroup_OfSeveralDeliveries_IsMadeOnceInEachRegion()
    {
        var deployed = await Deployed.UpAsync(Row.Stack("STANDARD",
            Row.Named("hls-mediapackagev2"), Row.Named("cmafingest-mediapackagev2"), Row.Named("mediapackage-mediapackagev2")));

        Assert.Equal(["live-sports", "live-sports-eu-west-1"], deployed.All("aws-native:mediapackagev2:ChannelGroup").Select(one => one.Name));
        Assert.Equal(["aws-native-eu-west-1", "aws-native-us-west-2"], deployed.All("pulumi:providers:aws-native").Select(one => one.Name));
        Assert.Equal(3, deployed.All("aws-native:mediapackagev2:Channel").Count());
    }

    [Fact]
    public async Task ChannelGroup_OfAdditionalChannels_IsMadeOnceInEachRegion()
    {
        var deployed = await Deployed.UpAsync(Sample.Standard(
            Cmaf("cmafIngest", "additional: { region: eu-west-1 }"),
            Cmaf("mediaPackage", "additional: { region: eu-west-1, channelName: abroad }"),
            Sample.Delivery("hls", "hls", "mediaPackageV2", "channelGroup: live, channelName: hls")));

        Assert.Equal(["live", "live-eu-west-1"], deployed.All("aws-native:mediapackagev2:ChannelGroup").Select(one => one.Name));
        Assert.Equal(["aws-native-eu-west-1", "aws-native-us-west-2"], deployed.All("pulumi:providers:aws-native").Select(one => one.Name));
        Assert.Equal(
            [
                ("curling-cmafingest-additional-channel", "cmafIngest", "CMAF"),
                ("curling-cmafingest-channel", "cmafIngest", "CMAF"),
                ("curling-hls-channel", "hls", "HLS"),
                ("curling-mediapackage-additional-channel", "abroad", "CMAF"),
                ("curling-mediapackage-channel", "mediaPackage", "CMAF"),
            ],
            deployed.All("aws-native:mediapackagev2:Channel").Select(one => (one.Name, (string)one.Inputs["channelName"]!, (string)one.Inputs["inputType"]!)));

        static string Cmaf(string group, string additional) => Sample.Delivery(
            group.ToLowerInvariant(), group, "mediaPackageV2", $"channelGroup: live, channelName: {group}, {additional}");
    }

    [Fact]
    public async Task Region_OfAChannelAbroad_LeavesTheStacksOwnToAnAdditionalOne()
    {
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(Sample.Delivery(
            "package", "mediaPackage", "mediaPackageV2", "channelGroup: live, channelName: curling, region: eu-west-1, additional: { region: us-west-2 }")));

        Json.Same(
            """
            [{
              "id": "curling-package-additional-0",
              "mediaPackageSettings": [{
                "channelGroup": "live", "channelName": "curling", "channelEndpointId": "ENDPOINT_1", "mediaPackageRegionName": "us-west-2"
              }]
            }]
            """,
            deployed.Outputs["channels"]!["curling"]!["deliveries"]!["package"]!["additionalDestinations"]);
        Json.Same("""["live/curling in eu-west-1", "live/curling in us-west-2, ENDPOINT_1"]""", deployed.Outputs["urls"]!["curling/package"]);
    }

    [Fact]
    public async Task ChannelGroup_NamedWithPlaceholders_KeepsItsResourcesNameInAnyAccount()
    {
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(
            Sample.Delivery("package", "hls", "mediaPackageV2", "channelGroup: 'live-{account}', channelName: curling")));

        Assert.Equal(
            "live-123456789012", deployed.The("aws-native:mediapackagev2:ChannelGroup", "live-{account}").Inputs["channelGroupName"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("live_{stack}", "live_dev")]
    [InlineData("live_dev", "live_{stack}")]
    public async Task Names_WrittenInTwoWays_MakeOneResourceInAnyOrder(string first, string second)
    {
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(
            Sample.Delivery("store", "hls", "mediaStore", "", $"container: '{first}', path: a"),
            Sample.Delivery("backup", "hls", "mediaStore", "", $"container: '{second}', path: b"),
            Sample.Delivery("package", "hls", "mediaPackageV2", $"channelGroup: '{first}', channelName: a"),
            Sample.Delivery("cmaf", "cmafIngest", "mediaPackageV2", $"channelGroup: other, channelName: a, additional: {{ region: eu-west-1, channelGroup: '{second}' }}")));

        Assert.Equal(["live_dev-container"], deployed.All("aws:mediastore/container:Container").Select(one => one.Name));
        Assert.Equal(
            ["live_dev", "live_dev-eu-west-1", "other"],
            deployed.All("aws-native:mediapackagev2:ChannelGroup").Select(one => one.Name));
    }

    [Fact]
    public async Task Region_OfTheStackItself_LeavesThePipelinesToMediaLive()
    {
        var deployed = await Deployed.UpAsync(Sample.Standard(
            Sample.Delivery("package", "mediaPackage", "mediaPackageV2", "channelGroup: live, channelName: curling, region: '{region}'")));

        Json.Same(
            """[{ "channelGroup": "live", "channelName": "curling" }]""",
            deployed.Outputs["channels"]!["curling"]!["deliveries"]!["package"]!["destination"]!["mediaPackageSettings"]);
        deployed.The("aws-native:mediapackagev2:ChannelGroup", "live");
    }

    [Fact]
    public async Task Container_OfTwoChannels_IsMadeOnceAndItsPolicyLetsBothInOverHttps()
    {
        var deployed = await Deployed.UpAsync($$"""
            channels:
              - { name: hockey, class: SINGLE_PIPELINE, deliveries: [{{Sample.Delivery("store", "hls", "mediaStore", "", "container: sports, path: hockey/index")}}] }
              - { name: curling, class: SINGLE_PIPELINE, deliveries: [{{Sample.Delivery("store", "hls", "mediaStore", "", "container: sports, path: curling/index-$dt$")}}] }
            """);

        deployed.The("aws:mediastore/container:Container", "sports-container");
        const string Common = """
            "Effect": "Allow",
            "Action": ["mediastore:DeleteObject", "mediastore:DescribeObject", "mediastore:GetObject", "mediastore:PutObject"]
            """;
        Json.Same(
            $$"""
            [
              {
                {{Common}}, "Principal": { "AWS": "arn:aws:mock:::curling-role" },
                "Resource": "arn:aws:mediastore:us-west-2:123456789012:container/sports/curling/index-*"
              },
              {
                {{Common}}, "Principal": { "AWS": "arn:aws:mock:::hockey-role" },
                "Resource": "arn:aws:mediastore:us-west-2:123456789012:container/sports/hockey/index*"
              },
              {
                "Sid": "RequireTls", "Effect": "Deny", "Principal": "*", "Action": "mediastore:*",
                "Resource": "arn:aws:mediastore:us-west-2:123456789012:container/sports/*",
                "Condition": { "Bool": { "aws:SecureTransport": "false" } }
              }
            ]
            """,
            deployed.The("aws:mediastore/containerPolicy:ContainerPolicy", "sports-policy").Statements("policy"));
    }

    [Fact]
    public async Task Container_OfOneChannel_LetsNoOtherIn()
    {
        var deployed = await Deployed.UpAsync($$"""
            channels:
              - { name: hockey, class: SINGLE_PIPELINE, deliveries: [{{Sample.S3("origin", "hls", ["s3ssl://acme/hockey"])}}] }
              - { name: curling, class: SINGLE_PIPELINE, deliveries: [{{Sample.Delivery("store", "hls", "mediaStore", "", "container: sports, path: curling/index")}}] }
            """);

        Assert.Equal(
            ["""{"AWS":"arn:aws:mock:::curling-role"}""", "\"*\""],
            deployed.The("aws:mediastore/containerPolicy:ContainerPolicy", "sports-policy").Statements("policy").Select(one => one!["Principal"]!.ToJsonString()));
    }

    [Fact]
    public async Task Password_OfBothDestinations_IsOneParameter()
    {
        const string Credentials = "credentials: { username: acme, passwordSecret: originPassword }";
        var deployed = await Deployed.UpAsync(Sample.Standard(Sample.Delivery(
            "origin", "hls", "http", "connection: { type: basicPut }", $"url: 'https://a.example.com/x', {Credentials}", $"url: 'https://b.example.com/x', {Credentials}"))
            + $"originPassword: {Row.Secret}");

        var parameter = Assert.Single(deployed.All("aws:ssm/parameter:Parameter"));
        Assert.Equal("curling-origin-password-originPassword", parameter.Name);
        Assert.Equal(("SecureString", Row.Secret), (parameter.Inputs["type"]!.GetValue<string>(), parameter.Inputs["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Password_OfAnotherNamespace_IsFoundThere()
    {
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(Sample.Delivery(
            "origin", "hls", "http", "connection: { type: basicPut }",
            "url: 'https://a.example.com/x', credentials: { username: acme, passwordSecret: 'vendor:originPassword' }"))
            + $"'vendor:originPassword': {Row.Secret}\noriginPassword: other");

        var parameter = Assert.Single(deployed.All("aws:ssm/parameter:Parameter"));
        Assert.Equal(("curling-origin-password-vendor-originPassword", Row.Secret), (parameter.Name, parameter.Inputs["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Password_WithAKeyOfItsOwn_IsEncryptedWithItAndTheRoleMayDecrypt()
    {
        const string Key = "arn:aws:kms:us-west-2:123456789012:key/k1";
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(Sample.Delivery(
            "origin", "hls", "http", "connection: { type: basicPut }",
            $"url: 'https://a.example.com/x', credentials: {{ username: acme, passwordSecret: originPassword, kmsKey: '{Key}' }}"))
            + $"originPassword: {Row.Secret}");

        Assert.Equal(Key, Assert.Single(deployed.All("aws:ssm/parameter:Parameter")).Inputs["keyId"]!.GetValue<string>());
        Json.Same(
            $$"""{ "Sid": "DecryptPasswords", "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "{{Key}}" }""",
            deployed.The("aws:iam/rolePolicy:RolePolicy", "curling-origin-role-policy").Statements("policy")[0]);
    }

    [Fact]
    public async Task Passphrase_OfBothDestinations_IsOneSecret()
    {
        var deployed = await Deployed.UpAsync(Sample.Standard(Sample.Delivery(
            "feed", "srt", "srt", "", "url: 'srt://203.0.113.28:7000', passphraseSecret: passphrase", "url: 'srt://203.0.113.33:7000', passphraseSecret: passphrase"))
            + $"passphrase: {Row.Secret}");

        Assert.Equal("curling-feed-passphrase-passphrase", Assert.Single(deployed.All("aws:secretsmanager/secret:Secret")).Name);
        Assert.Single(deployed.All("aws:secretsmanager/secretVersion:SecretVersion"));
    }
}
