using System.Text.Json.Nodes;
using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;
using Rehearsal.Tests.Terraform;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>What one stack makes and another uses: read, never changed, and still there when the other is gone.</summary>
public sealed class ExistingTests
{
    [Fact]
    public async Task Existing_MadeByAnotherStack_IsUsedAndOutlivesTheUser()
    {
        using var owner = new RehearsedStack(Row.Owner);
        var there = await owner.UpAsync();
        Assert.True(there.Status == 0, string.Join('\n', there.Errors));
        // A policy has one writer, and here that is the owner.
        using var user = owner.Beside("user");
        user.Write(Row.Stack("STANDARD", Row.Existing).Replace("policy: manage", "policy: leave", StringComparison.Ordinal));

        var made = await user.UpAsync();
        var left = await user.PreviewAsync();
        var destroyed = await user.DestroyAsync();
        var still = await owner.PreviewAsync();

        Assert.True(made.Status == 0, string.Join('\n', made.Errors));
        Assert.Equal((0, 0, 0, 0), (left.Status, left.Changes.Create, left.Changes.Update, left.Changes.Delete));
        Assert.Equal((0, new Changes(Delete: made.Changes.Create)), (destroyed.Status, destroyed.Changes));
        Assert.Empty(destroyed.Resources);
        Assert.Equal((0, new Changes(Same: there.Resources.Count())), (still.Status, still.Changes));

        // Where the two write to is the same, with the passwords of the channel in parameters of the user's own.
        Assert.Equal(there.Urls("owner/a"), made.Urls("curling/existing-hls-v1"));
        Assert.Equal(there.Urls("owner/b"), made.Urls("curling/existing-group-v1"));
        Assert.Equal(there.Urls("owner/c"), made.Urls("curling/existing-hls-v2"));
        Assert.Equal(there.Urls("owner/d"), made.Urls("curling/existing-group-v2"));
        Assert.Equal(there.Urls("owner/e"), made.Urls("curling/existing-two-regions"));
        Assert.Equal(Host(there.Urls("owner/g").First()), Host(made.Urls("curling/existing-containers").First()));
        Assert.Equal(4, made.Outputs["channelPolicies"]!.AsObject().Count);
        Assert.Contains($"\"{Arn(there, "aws:mediapackage/channel:Channel", "owner-a-channel")}\"", Policy(made, "curling-existing-hls-v1-role-policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Existing_NotThere_IsToldInThePreviewUntilItIsSaidToBe()
    {
        using var stack = new RehearsedStack(Sample.SinglePipeline(
            Sample.Delivery("a", "mediaPackage", "mediaPackage", "channelId: nobodys, existing: true"),
            Sample.Delivery("b", "cmafIngest", "mediaPackageV2", "channelGroup: live, channelName: nobodys, existing: true")));

        var refused = await stack.PreviewAsync();

        Assert.Equal(1, refused.Status);
        Assert.Empty(refused.Resources);
        var error = Assert.Single(refused.Errors);
        Assert.Contains("channels[0].deliveries[0].channelId (curling/a): 'nobodys' can't be read in AWS (", error, StringComparison.Ordinal);
        Assert.Contains("reading Cloud Control API (AWS::MediaPackage::Channel) Resource (nobodys): couldn't find resource", error, StringComparison.Ordinal);
        Assert.Contains("channels[0].deliveries[1].channelName (curling/b): 'live/nobodys in us-west-2' can't be read in AWS (", error, StringComparison.Ordinal);

        stack.Assume("""
            existing:
              aws:mediapackage/channel:Channel: [{ channelId: nobodys }]
              aws-native:mediapackagev2:Channel: [{ channelGroupName: live, channelName: nobodys, inputType: CMAF }]
            """);
        var accepted = await stack.PreviewAsync();
        Assert.Equal((0, ""), (accepted.Status, string.Join('\n', accepted.Errors)));
        Assert.Matches(@"^https://[a-z]+-1\.ingest\.[a-z]+\.mediapackagev2\.us-west-2\.amazonaws\.com/in/v1/live/1/nobodys/$", accepted.Urls("curling/b").Single());

        stack.Write(Sample.SinglePipeline(Sample.Delivery("c", "hls", "mediaStore", "", "container: nobodys, path: x")) + "containers: { nobodys: { existing: true } }");
        Assert.Contains(
            "containers.nobodys.existing: 'nobodys' can't be read in AWS; correct its name, or allow mediastore:DescribeContainer.",
            (await stack.PreviewAsync()).Errors);
    }

    /// <summary>Whether all is still there is asked of the emulator's API, and not of our state.</summary>
    [Fact]
    public async Task Existing_WithRealParts_IsReadByTheRealProviderAndOutlivesTheUser()
    {
        var (server, missing) = await EmulatorServer.StartAsync();
        Assert.SkipWhen(server is null, missing);
        await using var aws = server;
        using var owner = new RehearsedStack(Sample.SinglePipeline(
            Sample.Delivery("a", "hls", "mediaPackage", "channelId: there-hls"),
            Sample.Delivery("b", "cmafIngest", "mediaPackageV2", "channelGroup: shared, channelName: curling-cmaf")))
        {
            Aws = aws.Endpoint.ToString(),
        };
        var there = await owner.UpAsync();
        Assert.True(there.Status == 0, string.Join('\n', there.Errors));
        var before = (string?)await aws.AskAsync("inventory");
        using var user = owner.Beside("user");
        user.Write(Row.Stack("SINGLE_PIPELINE", Row.Named("existing-hls-v1"), Row.Named("existing-channel-group")));

        var made = await user.UpAsync();

        Assert.True(made.Status == 0, string.Join('\n', made.Errors));
        Assert.NotEqual(before, (string?)await aws.AskAsync("inventory"));
        Assert.Equal(there.Urls("curling/a"), made.Urls("curling/existing-hls-v1"));
        Assert.Equal((0, ""), ((await user.DestroyAsync()).Status, ""));
        Assert.Equal(before, (string?)await aws.AskAsync("inventory"));
    }

    private static string Host(string url) => new Uri(url).Host;

    private static string Arn(Report report, string type, string name) => (string)Named(report, type, name)["outputs"]!["arn"]!;

    private static string Policy(Report report, string name) => (string)Named(report, "aws:iam/rolePolicy:RolePolicy", name)["inputs"]!["policy"]!;

    private static JsonObject Named(Report report, string type, string name) =>
        report.Resources.Single(resource => ((string?)resource["type"], (string?)resource["name"]) == (type, name));
}
