using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.S3;

public sealed class BucketRegionRulesTests
{
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/k1";
    private const string Elsewhere = "buckets.acme.region: is eu-west-1, and MediaLive's guide says nothing of buckets in another Region than the channel's, us-west-2: "
        + "try it before you rely on it. The transfer between the Regions is charged.";

    [Theory]
    [InlineData("region: eu-west-1")]
    [InlineData("region: eu-west-1, existing: true")]
    [InlineData("region: eu-west-1, ownerAccount: '210987654321'")]
    public void Bucket_InAnotherRegion_Warns(string bucket) => Assert.Equal([Elsewhere], Checked.Of(Stack("acme", bucket)).Warnings);

    [Fact]
    public void Bucket_InTheChannelsRegion_DoesNotWarn() => Assert.Empty(Checked.Of(Stack("acme", "region: us-west-2")).Warnings);

    [Theory]
    [InlineData("eu-wset-1", "is not a Region that infra/Configuration/regions.json knows; perhaps 'eu-west-1' is meant")]
    [InlineData("ireland", "is not the name of a Region; write one such as eu-west-1")]
    [InlineData("cn-north-1", "is in aws-cn, and the channel is in aws: no role reaches from one AWS partition into another; deliver to a bucket of the channel's own")]
    [InlineData("us-gov-west-1", "is in aws-us-gov, and the channel is in aws: no role reaches from one AWS partition into another; deliver to a bucket of the channel's own")]
    [InlineData("us-isob-east-1", "is in aws-iso-b, and the channel is in aws: no role reaches from one AWS partition into another; deliver to a bucket of the channel's own")]
    public void Region_ThatCanNotBe_IsRefused(string region, string error) =>
        Checked.Refuses(Stack("acme", $"region: {region}"), $"buckets.acme.region: '{region}' {error}.");

    [Theory]
    [InlineData("")]
    [InlineData(", existing: true")]
    public void KmsKey_OfTheBucketsRegion_IsTheOnlyOneAccepted(string more)
    {
        Checked.Accepts(Stack("acme", $"region: eu-west-1, kmsKey: '{Key}'{more}"));
        Checked.Refuses(
            Stack("acme", $"region: eu-north-1, kmsKey: '{Key}'{more}"),
            $"buckets.acme.kmsKey: '{Key}' is a key in eu-west-1, and what it encrypts is in eu-north-1; use a key, or the replica of a multi-Region key, in eu-north-1.");
    }

    /// <summary>Amazon S3 User Guide, "Namespaces for general purpose buckets": such a name ends in account, Region and -an.</summary>
    [Fact]
    public void Region_OtherThanInTheBucketsName_IsRefused()
    {
        const string Bucket = "acme-123456789012-eu-west-1-an";

        Checked.Accepts(Stack(Bucket, "existing: true, region: eu-west-1"));
        Checked.Refuses(
            Stack(Bucket, "existing: true"),
            $"buckets.{Bucket}.region: is missing, and the bucket is in eu-west-1 by its name; write eu-west-1.");
        Checked.Refuses(
            Stack(Bucket, "existing: true, region: eu-north-1"),
            $"buckets.{Bucket}.region: 'eu-north-1' is not eu-west-1, where the bucket is by its name; write eu-west-1.");
    }

    /// <summary>AWS PrivateLink guide, Gateway endpoints for Amazon S3, Considerations: buckets of the VPC's own Region.</summary>
    [Fact]
    public void Bucket_InAnotherRegionBehindAVpc_NeedsAnotherWayOut()
    {
        const string Warning = "channels[0].vpc.elasticIps (curling): is not true, and channels[0].deliveries[0] (curling/archive) goes to acme in eu-west-1, "
            + "which no endpoint of the VPC reaches; set it, unless the subnets have another way out.";

        Assert.Equal([Elsewhere, Warning], Checked.Of(InVpc("")).Warnings);
        Assert.Equal([Elsewhere], Checked.Of(InVpc(", elasticIps: true")).Warnings);

        static string InVpc(string more) => Stack("acme", "region: eu-west-1").Replace(
            "class:", $"vpc: {{ vpcId: vpc-1, subnetIds: [subnet-a]{more} }}, class:", StringComparison.Ordinal);
    }

    private static string Stack(string bucket, string config) =>
        Sample.SinglePipeline(Sample.S3("archive", "archive", [$"s3ssl://{bucket}/a"])) + $"buckets: {{ {bucket}: {{ {config} }} }}";
}
