using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>What becomes of a bucket and of its settings.</summary>
public sealed class BucketTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";

    [Theory]
    [InlineData("refuse")]
    [InlineData("empty")]
    [InlineData("keep")]
    public async Task Settings_OfABucket_GoWithItAndNotBeforeIt(string onDelete)
    {
        using var stack = new RehearsedStack(Stack($"versioning: true, retentionDays: 7, onDelete: {onDelete}, region: eu-west-1"));

        var made = await stack.UpAsync();

        // S3 redirects who asks for a bucket in another Region than its own.
        Assert.Equal((0, ""), (made.Status, string.Join('\n', made.Errors)));
        var records = stack.Records.Where(record => ((string)record["urn"]!).Contains("$aws:s3/bucket", StringComparison.Ordinal)).ToLookup(Type);
        var bucket = (string)Assert.Single(records[Bucket])["urn"]!;
        var settings = records.Where(record => record.Key != Bucket).SelectMany(record => record).ToList();
        Assert.Equal(6, settings.Count);
        Assert.All(settings, setting => Assert.Equal(bucket, (string?)setting["deletedWith"]));
        Assert.Equal(
            onDelete == "keep"
                ? ["Bucket", "BucketOwnershipControls", "BucketPolicy", "BucketPublicAccessBlock", "BucketServerSideEncryptionConfiguration"]
                : [],
            records.SelectMany(record => record)
                .Where(record => (bool?)record["protect"] == true && (bool?)record["retainOnDelete"] == true)
                .Select(record => Type(record).Split(':')[^1])
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("keep")]
    public async Task Setting_TakenAwayFromABucketThatStays_IsReallyDeleted(string onDelete)
    {
        using var stack = new RehearsedStack(Stack($"versioning: true, retentionDays: 7, onDelete: {onDelete}"));
        var made = await stack.UpAsync();

        stack.Write(Stack($"versioning: true, onDelete: {onDelete}"));
        var changed = await stack.UpAsync();

        Assert.Equal((0, new Changes(Delete: 1, Same: made.Resources.Count() - 1)), (changed.Status, changed.Changes));
    }

    [Fact]
    public async Task Bucket_ThatIsKept_IsAsItWasAfterADestroyThatIsRefused()
    {
        using var stack = new RehearsedStack(Stack("onDelete: keep"));
        var made = await stack.UpAsync();

        var refused = await stack.DestroyAsync();
        var again = await stack.UpAsync();

        Assert.Equal((1, 0), (refused.Status, again.Status));
        Assert.Equal(OfBucket(made), OfBucket(again));
        Assert.Equal(0, again.Changes.Update + again.Changes.Replace + again.Changes.Delete);
        Assert.Equal(5, stack.Records.Count(record => (bool?)record["protect"] == true));

        static IEnumerable<string> OfBucket(Report report) => report.Ids.Where(id => id.StartsWith("aws:s3/", StringComparison.Ordinal));
    }

    private static string Type(System.Text.Json.Nodes.JsonObject record) => ((string)record["urn"]!).Split("::")[2].Split('$')[^1];

    private static string Stack(string bucket) =>
        Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme/live/index"])) + $"buckets: {{ acme: {{ {bucket} }} }}\n";
}
