using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.S3;

[Collection(Deployed.Serially)]
public sealed class DeliveryBucketTests
{
    private const string Component = "medialive-delivery:index:DeliveryBucket";
    private const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
    private const string Role = """{ "AWS": "arn:aws:mock:::curling-role" }""";

    private const string RequireTls = """
        {
          "Sid": "RequireTls", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
          "Resource": ["arn:aws:s3:::acme", "arn:aws:s3:::acme/*"],
          "Condition": { "Bool": { "aws:SecureTransport": "false" } }
        }
        """;

    /// <summary>All that a bucket of the role's own account needs: there the role's policy is enough.</summary>
    private const string TlsOnly = $"[{RequireTls}]";

    [Fact]
    public async Task Bucket_OfOurs_IsMadeWithSecureDefaults()
    {
        var deployed = await DeployAsync("{}", "tags: { team: live }");

        Assert.Equal(
            [
                "aws:s3/bucket:Bucket acme-bucket",
                "aws:s3/bucketOwnershipControls:BucketOwnershipControls acme-ownership-controls",
                "aws:s3/bucketPolicy:BucketPolicy acme-policy",
                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock acme-public-access-block",
                "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration acme-encryption",
                "medialive-delivery:index:DeliveryBucket acme",
            ],
            OfBuckets(deployed));
        Json.Same("""{ "bucket": "acme", "tags": { "team": "live" } }""", deployed.The("aws:s3/bucket:Bucket", "acme-bucket").Inputs);
        Json.Same(
            """{ "bucket": "acme-bucket-id", "blockPublicAcls": true, "blockPublicPolicy": true, "ignorePublicAcls": true, "restrictPublicBuckets": true }""",
            deployed.The("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "acme-public-access-block").Inputs);
        Json.Same(
            """{ "bucket": "acme-bucket-id", "rule": { "objectOwnership": "BucketOwnerEnforced" } }""",
            deployed.The("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "acme-ownership-controls").Inputs);
        Json.Same(
            """{ "bucket": "acme-bucket-id", "rules": [{ "applyServerSideEncryptionByDefault": { "sseAlgorithm": "AES256" }, "bucketKeyEnabled": false }] }""",
            deployed.The("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "acme-encryption").Inputs);
    }

    [Fact]
    public async Task Bucket_OfOurs_LetsNobodyInWithoutTls()
    {
        var policy = (await DeployAsync("{}")).The(BucketPolicy, "acme-policy");

        Assert.Equal("acme-bucket-id", policy.Inputs["bucket"]!.GetValue<string>());
        Json.Same(TlsOnly, policy.Statements("policy"));
    }

    [Fact]
    public async Task Bucket_InAnotherRegion_IsThereWithAllItsSettings()
    {
        const string Bucket = "{ region: eu-west-1, versioning: true, retentionDays: 7 }";
        var (deployed, previewed) = (await DeployAsync(Bucket), await Deployed.PreviewAsync(Yaml(Bucket)));

        var made = deployed.Registrations.Where(one => one.Type.StartsWith("aws:s3/", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, made.Count);
        Assert.All(made, one => Assert.Equal("eu-west-1", (string?)one.Inputs["region"]));
        Assert.Equal(deployed.Registrations.Select(one => one.ToString()), previewed.Registrations.Select(one => one.ToString()));
        Assert.Contains(
            "bucket `acme`: it is in eu-west-1, and the URL does not say so",
            deployed.Outputs["channels"]!["curling"]!["deliveries"]!["origin"]!["operator"]!["notes"]!.AsArray().Select(note => (string)note!));
    }

    [Fact]
    public async Task Bucket_ThatExistsInAnotherRegion_GetsItsPolicyThere() => Json.Same(
        "\"eu-west-1\"", (await DeployAsync("{ existing: true, policy: manage, region: eu-west-1 }")).The(BucketPolicy, "acme-policy").Inputs["region"]);

    [Fact]
    public async Task Policies_OfAFileNameWithAStar_DoNotTakeItForAnything()
    {
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme/*/index"]))
            + "buckets: { acme: { ownerAccount: '210987654321' } }");

        Assert.Equal("arn:aws:s3:::acme/${*}/index*", PolicyIn(deployed)["Statement"]![1]!["Resource"]!.GetValue<string>());
        Assert.Equal(
            "arn:aws:s3:::acme/${*}/index*",
            deployed.The("aws:iam/rolePolicy:RolePolicy", "curling-origin-role-policy").Statements("policy").Single(one => (string?)one!["Sid"] == "S3Objects")!["Resource"]!.GetValue<string>());
    }

    [Fact]
    public async Task Bucket_WithAKmsKey_IsEncryptedWithIt() => Json.Same(
        """
        {
          "bucket": "acme-bucket-id",
          "rules": [{
            "applyServerSideEncryptionByDefault": { "sseAlgorithm": "aws:kms", "kmsMasterKeyId": "arn:aws:kms:us-west-2:123456789012:key/k1" },
            "bucketKeyEnabled": true
          }]
        }
        """,
        (await DeployAsync("{ kmsKey: 'arn:aws:kms:us-west-2:123456789012:key/k1' }"))
            .The("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "acme-encryption").Inputs);

    [Theory]
    [InlineData("refuse", false)]
    [InlineData("empty", true)]
    [InlineData("keep", false)]
    public async Task Bucket_OnDelete_IsEmptiedOnlyIfItSaysSo(string onDelete, bool emptied) => Assert.Equal(
        emptied,
        (await DeployAsync($"{{ onDelete: {onDelete} }}")).The("aws:s3/bucket:Bucket", "acme-bucket").Inputs.ContainsKey("forceDestroy"));

    [Fact]
    public async Task Bucket_WithVersioning_KeepsVersions() => Json.Same(
        """{ "bucket": "acme-bucket-id", "versioningConfiguration": { "status": "Enabled" } }""",
        (await DeployAsync("{ versioning: true }")).The("aws:s3/bucketVersioning:BucketVersioning", "acme-versioning").Inputs);

    [Fact]
    public async Task Bucket_WithRetention_ForgetsEverythingInTime() => Json.Same(
        """
        {
          "bucket": "acme-bucket-id",
          "rules": [{
            "id": "retention", "status": "Enabled", "filter": { "prefix": "" },
            "expiration": { "days": 30 },
            "noncurrentVersionExpiration": { "noncurrentDays": 30 },
            "abortIncompleteMultipartUpload": { "daysAfterInitiation": 7 }
          }]
        }
        """,
        (await DeployAsync("{ retentionDays: 30 }")).The("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "acme-lifecycle").Inputs);

    [Fact]
    public async Task Bucket_OfAnotherAccount_IsNotTouchedAndItsPolicyHandedOver()
    {
        var deployed = await DeployAsync("{ ownerAccount: '210987654321' }");

        Assert.Equal([$"{Component} acme"], OfBuckets(deployed));
        Json.Same(
            $$"""
            { "Version": "2012-10-17", "Statement": [
              { "Effect": "Allow", "Principal": {{Role}}, "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::acme" },
              {
                "Effect": "Allow", "Principal": {{Role}}, "Action": ["s3:DeleteObject", "s3:GetObject", "s3:PutObject", "s3:PutObjectAcl"],
                "Resource": ["arn:aws:s3:::acme/a/index*", "arn:aws:s3:::acme/b/index*"]
              }
            ] }
            """,
            PolicyIn(deployed));
        Json.Same("""{ "hlsS3Settings": { "cannedAcl": "BUCKET_OWNER_FULL_CONTROL" } }""", CdnSettings(deployed));
    }

    [Fact]
    public async Task Bucket_Existing_IsNotTouchedAndItsPolicyHandedOver()
    {
        var deployed = await DeployAsync("{ existing: true }");

        Assert.Equal([$"{Component} acme"], OfBuckets(deployed));
        Json.Same($$"""{ "Version": "2012-10-17", "Statement": {{TlsOnly}} }""", PolicyIn(deployed));
        Json.Same("""{ "hlsS3Settings": {} }""", CdnSettings(deployed));
    }

    [Fact]
    public async Task Bucket_ExistingWithAManagedPolicy_GetsOnlyThePolicy()
    {
        var deployed = await DeployAsync("{ existing: true, policy: manage }");

        Assert.Equal([$"{BucketPolicy} acme-policy", $"{Component} acme"], OfBuckets(deployed));
        var policy = deployed.The(BucketPolicy, "acme-policy");
        Assert.Equal("acme", policy.Inputs["bucket"]!.GetValue<string>());
        Json.Same(TlsOnly, policy.Statements("policy"));
        Assert.Null(Operator(deployed)["steps"]);
    }

    [Fact]
    public async Task Bucket_OfSeveralDeliveriesAndChannels_IsMadeOnce()
    {
        var deployed = await Deployed.UpAsync($$"""
            channels:
              - { name: hockey, class: SINGLE_PIPELINE, deliveries: [{{Sample.S3("origin", "hls", ["s3ssl://acme/hockey"])}}] }
              - { name: curling, class: STANDARD, deliveries: [
                  {{Sample.S3("archive", "archive", ["s3ssl://acme/1", "s3ssl://acme/2"])}},
                  {{Sample.S3("thumbnails", "frameCapture", ["s3ssl://acme/3", "s3ssl://other/4"])}}] }
            """);

        Assert.Equal(["acme", "other"], deployed.All(Component).Select(component => component.Name));
        Assert.Equal(["acme-bucket", "other-bucket"], deployed.All("aws:s3/bucket:Bucket").Select(bucket => bucket.Name));
        Json.Same(TlsOnly, deployed.The(BucketPolicy, "acme-policy").Statements("policy"));
    }

    [Fact]
    public async Task Bucket_OfAnotherAccountAndSeveralChannels_SaysEachThingOnceForEachRole()
    {
        const string Existing = "arn:aws:iam::123456789012:role/MediaLive";
        var deployed = await Deployed.UpAsync($$"""
            channels:
              - { name: hockey, class: SINGLE_PIPELINE, role: "{{Existing}}", deliveries: [{{Sample.S3("origin", "hls", ["s3ssl://acme/hockey"])}}] }
              - { name: sailing, class: SINGLE_PIPELINE, role: "{{Existing}}", deliveries: [{{Sample.S3("origin", "hls", ["s3ssl://acme/sailing"])}}] }
              - { name: curling, class: STANDARD, deliveries: [
                  {{Sample.S3("archive", "archive", ["s3ssl://acme/1", "s3ssl://acme/2"])}},
                  {{Sample.S3("thumbnails", "frameCapture", ["s3ssl://acme/3", "s3ssl://other/4"])}}] }
            buckets: { acme: { ownerAccount: '210987654321' } }
            """);

        const string Actions = """["s3:DeleteObject", "s3:GetObject", "s3:PutObject", "s3:PutObjectAcl"]""";
        Json.Same(
            $$"""
            [
              {
                "Effect": "Allow", "Principal": { "AWS": ["{{Existing}}", "arn:aws:mock:::curling-role"] }, "Action": "s3:ListBucket",
                "Resource": "arn:aws:s3:::acme"
              },
              {
                "Effect": "Allow", "Principal": { "AWS": "{{Existing}}" }, "Action": {{Actions}},
                "Resource": ["arn:aws:s3:::acme/hockey*", "arn:aws:s3:::acme/sailing*"]
              },
              {
                "Effect": "Allow", "Principal": {{Role}}, "Action": {{Actions}},
                "Resource": ["arn:aws:s3:::acme/1*", "arn:aws:s3:::acme/2*", "arn:aws:s3:::acme/3*"]
              }
            ]
            """,
            deployed.Outputs["bucketPolicies"]!["acme"]!["Statement"]);
    }

    [Fact]
    public async Task Bucket_WithPlaceholders_IsNamedAfterThemSoThatNoAccountRenamesItsResources()
    {
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://live-{account}/index"])));

        Assert.Equal("live-123456789012", deployed.The("aws:s3/bucket:Bucket", "live-{account}-bucket").Inputs["bucket"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("live-dev", "live-{stack}")]
    [InlineData("live-{stack}", "live-dev")]
    public async Task Bucket_WrittenInTwoWays_IsOneOfOneNameWhicheverStandsFirst(string first, string second)
    {
        var deployed = await Deployed.UpAsync(Sample.Standard(Sample.S3("origin", "hls", [$"s3ssl://{first}/1", $"s3ssl://{second}/2"])));

        Assert.Equal("live-dev", Assert.Single(deployed.All(Component)).Name);
    }

    [Fact]
    public async Task Bucket_InAPreview_ShowsItsPolicy()
    {
        var deployed = await Deployed.PreviewAsync(Yaml("{}"));

        Assert.Equal(6, OfBuckets(deployed).Length);
        Json.Same("""{ "bucket": "acme", "tags": {} }""", deployed.The("aws:s3/bucket:Bucket", "acme-bucket").Inputs);
        Json.Same(TlsOnly, deployed.The(BucketPolicy, "acme-policy").Statements("policy"));
    }

    private static Task<Deployed> DeployAsync(string bucket, string more = "") => Deployed.UpAsync(Yaml(bucket) + more);

    private static string Yaml(string bucket) =>
        Sample.Standard(Sample.S3("origin", "hls", ["s3ssl://acme/a/index", "s3ssl://acme/b/index"])) + $"buckets: {{ acme: {bucket} }}\n";

    private static string[] OfBuckets(Deployed deployed) => [.. deployed.Registrations
        .Where(one => one.Type.StartsWith("aws:s3/", StringComparison.Ordinal) || one.Type == Component)
        .Select(one => one.ToString())];

    private static System.Text.Json.Nodes.JsonNode CdnSettings(Deployed deployed) =>
        deployed.Outputs["channels"]!["curling"]!["deliveries"]!["origin"]!["outputGroupSettings"]!["hlsGroupSettings"]!["hlsCdnSettings"]!;

    /// <summary>The first JSON document of a sheet is the policy to attach.</summary>
    /// <summary>The document that the bucket's owner is asked to attach.</summary>
    private static JsonNode PolicyIn(Deployed deployed) => Operator(deployed)["steps"]![0]!["document"]!;

    private static JsonNode Operator(Deployed deployed) => deployed.Outputs["channels"]!["curling"]!["deliveries"]!["origin"]!["operator"]!;
}
