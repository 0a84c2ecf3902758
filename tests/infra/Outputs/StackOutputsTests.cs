using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Outputs;

/// <summary>What other stacks depend on: a change here is a change of the contract.</summary>
[Collection(Deployed.Serially)]
public sealed class StackOutputsTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Outputs_OfAnExampleStack_AreJustTheContract(string stack)
    {
        var outputs = (await Deployed.ExampleAsync(stack)).Outputs;
        outputs.Remove("readme");

        Snapshot.Matches($"Outputs.{stack}.json", Json.Text(outputs) + "\n");
    }

    [Fact]
    public async Task Outputs_EverySettingGiven_HandItOverInMediaLivesWords()
    {
        var outputs = (await Deployed.UpAsync(
            Sample.Standard(
                Sample.S3("archive", "archive", ["s3ssl://partner/1", "s3ssl://acme/2"]),
                Sample.S3("thumbnails", "frameCapture", ["s3ssl://partner/3", "s3ssl://partner/4"]),
                Sample.S3("origin", "hls", ["s3ssl://partner/5/a", "s3ssl://partner/5/b"], "redundantManifests: true, directoryStructure: SUBDIRECTORY_PER_STREAM, segmentsPerSubdirectory: 10, "
                    + "baseUrlManifest: 'https://a.example.com/', baseUrlManifest1: 'https://a.example.com/', "
                    + "baseUrlContent: '../c/', baseUrlContent1: '../c/'"),
                Sample.Udp("feed", ["rtp://203.0.113.28:5000", "rtp://203.0.113.33:5005"], "fec: { columnDepth: 4, rowLength: 1, includeFec: COLUMN }"),
                Sample.Udp("plain", ["udp://203.0.113.28:6000", "UDP://203.0.113.33:6000"]),
                HlsOverHttp("basic-put", "type: basicPut, connectionRetryInterval: 0, numRetries: 3, filecacheDuration: 600, restartDelay: 15"),
                HlsOverHttp("web-dav", "type: webDav, connectionRetryInterval: 2, numRetries: 3, filecacheDuration: 0, restartDelay: 0, httpTransferMode: NON_CHUNKED"),
                HlsOverHttp("akamai", "type: akamai, tokenSecret: akamaiToken, salt: s"))
            + "buckets: { partner: { ownerAccount: '210987654321' } }\nakamaiToken: " + Row.Secret)).Outputs;
        outputs.Remove("readme");

        Snapshot.Matches("Outputs.every-setting.json", Json.Text(outputs) + "\n");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("buckets: { acme: { existing: true, policy: manage } }", null)]
    [InlineData("buckets: { acme: { existing: true } }", "acme")]
    [InlineData("buckets: { acme: { ownerAccount: '210987654321' } }", "acme")]
    public async Task Outputs_PolicyThatSomebodyElseAttaches_IsHandedOverOnceForABucket(string buckets, string? bucket)
    {
        var outputs = (await Deployed.UpAsync(
            Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme/1"]), Sample.S3("archive", "archive", ["s3ssl://acme/2"])) + buckets)).Outputs;

        Assert.Equal(bucket, outputs["bucketPolicies"]?.AsObject().Single().Key);
    }

    [Fact]
    public async Task Outputs_InAPreview_ShowWhatIsKnown()
    {
        var outputs = (await Deployed.PreviewAsync(Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme/index"])))).Outputs;

        Assert.Equal(1, outputs["contractVersion"]!.GetValue<int>());
        Json.Same("""{ "curling/origin": ["s3ssl://acme/index"] }""", outputs["urls"]);
        Assert.StartsWith("# Deliveries of medialive-delivery, stack dev\n", outputs["readme"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static string HlsOverHttp(string name, string connection) => Sample.Delivery(
        name, "hls", "http", $"connection: {{ {connection} }}", $"url: 'http://a.example.com/{name}'", $"url: 'http://b.example.com/{name}'");
}
