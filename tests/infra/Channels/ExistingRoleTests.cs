using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Channels;

[Collection(Deployed.Serially)]
public sealed class ExistingRoleTests
{
    private const string Arn = "arn:aws:iam::123456789012:role/live/MediaLive";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";

    [Fact]
    public async Task Role_OfOneChannel_GetsTheSameStatementsAndNoRoleIsMade()
    {
        var deployed = await Deployed.UpAsync(Stack(Channel("curling")));

        Assert.Empty(deployed.All("aws:iam/role:Role"));
        deployed.The("medialive-delivery:index:ExistingRole", "MediaLive");
        var policy = deployed.The(RolePolicy, "MediaLive-role-policy");
        Assert.Equal("MediaLive", policy.Inputs["role"]!.GetValue<string>());
        Assert.Equal(["Logs", "LogsDescribe", "S3ListBucket", "S3Objects"], policy.Statements("policy").Select(statement => (string)statement!["Sid"]!));
        Assert.Equal(Arn, (string)deployed.Outputs["channels"]!["curling"]!["roleArn"]!);
    }

    [Fact]
    public async Task Role_OfFortyChannels_GetsOnePolicyThatSaysEachThingOnce()
    {
        string[] channels = [.. Enumerable.Range(10, 40).Select(number => $"channel-{number}")];
        var deployed = await Deployed.UpAsync(Stack([.. channels.Select(Channel)]));

        var statements = Assert.Single(deployed.All(RolePolicy)).Statements("policy");
        Assert.Equal(["Logs", "LogsDescribe", "S3ListBucket", "S3Objects"], statements.Select(statement => (string)statement!["Sid"]!));
        Assert.Equal("arn:aws:s3:::acme", (string)statements[2]!["Resource"]!);
        Assert.Equal(
            channels.Select(channel => $"arn:aws:s3:::acme/{channel}/index*"),
            statements[3]!["Resource"]!.AsArray().Select(resource => (string)resource!));
        Assert.All(channels, channel => Assert.Equal(Arn, (string)deployed.Outputs["channels"]![channel]!["roleArn"]!));
    }

    [Fact]
    public async Task Role_NamedAsAChannelIs_IsNotTakenForThatOfTheChannel()
    {
        var deployed = await Deployed.UpAsync(Stack(
            Channel("hockey").Replace("role/live/MediaLive", "role/curling", StringComparison.Ordinal),
            Channel("curling").Replace($"role: '{Arn}', ", "", StringComparison.Ordinal)));

        deployed.The("medialive-delivery:index:ChannelRole", "curling");
        deployed.The("medialive-delivery:index:ExistingRole", "curling");
        Assert.Equal(
            [("curling-origin-role-policy", "curling-role"), ("curling-role-policy", "curling"), ("curling-role-policy", "curling-role")],
            deployed.All(RolePolicy).Select(policy => (policy.Name, (string)policy.Inputs["role"]!)).Order());
    }

    private static string Stack(params string[] channels) => $"channels: [{string.Join(",\n  ", channels)}]\n";

    private static string Channel(string name) =>
        $"{{ name: {name}, class: SINGLE_PIPELINE, role: '{Arn}', deliveries: [{Sample.S3("origin", "hls", [$"s3ssl://acme/{name}/index"])}] }}";
}
