using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.StackFiles;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.StackFiles;

public sealed class RegionRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";
    private const string Says = "says infra/Configuration/regions.json";

    private static readonly string Archive = Sample.SinglePipeline(Sample.S3("archive", "archive", ["s3ssl://acme/a"]));

    [Theory]
    [InlineData("eu-central-1")]
    [InlineData("us-iso-east-1")]
    public void Stack_RegionWithMediaLive_IsAccepted(string region) => Assert.Empty(Errors(Archive, region));

    [Theory]
    [InlineData("us-west-1", $"is a Region without MediaLive, {Says}; use one that has it, such as us-east-1, us-east-2, us-west-2.")]
    [InlineData("us-wset-2", "is not a Region that infra/Configuration/regions.json knows; perhaps 'us-west-2' is meant.")]
    [InlineData("atlantis", "is not a Region that infra/Configuration/regions.json knows; write one such as eu-west-1.")]
    public void Stack_RegionWithoutMediaLive_IsRefused(string region, string told) =>
        Assert.Equal([$"aws:region: '{region}' {told}"], Errors(Archive, region));

    [Theory]
    [InlineData("mediaPackage", "mediaPackage", "channelId: live", "ap-south-2", "MediaPackage", "ap-northeast-1")]
    [InlineData("hls", "mediaStore", "destinations: [{ container: live, path: a }]", "eu-west-3", "MediaStore", "eu-central-1")]
    public void Delivery_ToAServiceThatTheStacksRegionLacks_IsRefused(
        string outputGroup, string downstream, string keys, string region, string service, string instead) => Assert.StartsWith(
        $"{Delivery}.downstream (curling/package): '{region}' is a Region without {service}, {Says}; use one that has it, such as {instead}",
        Assert.Single(Errors(Sample.SinglePipeline(Sample.Delivery("package", outputGroup, downstream, keys)), region)), StringComparison.Ordinal);

    [Theory]
    [InlineData("mediaPackage", "region", "region: eu-south-1")]
    [InlineData("cmafIngest", "additional.region", "additional: { region: eu-south-1 }")]
    public void Delivery_ToARegionWithoutMediaPackage_IsRefused(string outputGroup, string key, string keys) => Checked.Refuses(
        Sample.SinglePipeline(Sample.Delivery("package", outputGroup, "mediaPackageV2", $"channelGroup: live, channelName: curling, {keys}")),
        $"{Delivery}.{key} (curling/package): 'eu-south-1' is a Region without MediaPackage v2, {Says}; "
        + "use one that has it, such as eu-central-1, eu-north-1, eu-west-1, eu-west-2, eu-west-3.");

    [Fact]
    public void Delivery_ToARegionThatIsNone_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(Sample.Delivery("package", "mediaPackage", "mediaPackageV2", "channelGroup: live, channelName: curling, region: eu-wets-1")),
        $"{Delivery}.region (curling/package): 'eu-wets-1' is not a Region that infra/Configuration/regions.json knows; perhaps 'eu-west-1' is meant.");

    [Fact]
    public void Key_OfAnotherRegion_IsRefusedForABucketThatIsMade()
    {
        const string Key = "arn:aws:kms:eu-west-1:123456789012:key/k1";

        Checked.Refuses(
            Archive + $"buckets: {{ acme: {{ kmsKey: '{Key}' }} }}",
            $"buckets.acme.kmsKey: '{Key}' is a key in eu-west-1, and what it encrypts is in us-west-2; use a key, or the replica of a multi-Region key, in us-west-2.");
        Checked.Accepts(Archive + $"buckets: {{ acme: {{ existing: true, kmsKey: '{Key}' }} }}");
        Checked.Accepts(Archive + $"buckets: {{ acme: {{ kmsKey: '{Key.Replace("eu-west-1", "{region}", StringComparison.Ordinal)}' }} }}");
    }

    [Theory]
    [InlineData("ownerAccount: '210987654321'", true)]
    [InlineData("existing: true", true)]
    [InlineData("existing: true, region: us-west-2", false)]
    [InlineData("versioning: true", false)]
    public void Bucket_MadeElsewhereBehindAVpc_IsWarnedOf(string bucket, bool warns)
    {
        const string Warning = $"{Delivery} (curling/archive): goes through a VPC to acme, a bucket that is made elsewhere; make sure that it is in us-west-2, "
            + "or write its region: the VPC's endpoint reaches S3 in its own Region only.";
        var inVpc = Archive.Replace("deliveries:", "vpc: { vpcId: vpc-1, subnetIds: [subnet-a] }, deliveries:", StringComparison.Ordinal);

        Assert.Equal(warns ? [Warning] : [], Checked.Of($"{inVpc}buckets: {{ acme: {{ {bucket} }} }}").Warnings);
        Assert.Empty(Checked.Of($"{Archive}buckets: {{ acme: {{ {bucket} }} }}").Warnings);
    }

    private static IEnumerable<string> Errors(string yaml, string region)
    {
        var findings = new ConfigFindings();
        var file = StackYaml.Config(yaml);
        _ = StackConfigReader.Read(file.GetValueOrDefault, file.Keys, new ChannelFiles(() => ""), new Placeholders("123456789012", region, "dev"), findings);
        return findings.Errors.Select(error => error.ToString());
    }
}
