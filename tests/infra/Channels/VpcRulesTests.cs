using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Channels;

public sealed class VpcRulesTests
{
    private const string Vpc = "channels[0].vpc";
    private const string Receiver = "channels[0].deliveries[0].receiver";

    private static readonly string FromChannel =
        Sample.Udp("feed", ["udp://203.0.113.28:5000"], "receiver: { vpcId: vpc-0a1b, allowFrom: [channel] }");

    [Fact]
    public void Vpc_ASubnetForEachPipeline_IsAccepted()
    {
        Checked.Accepts(Standard("vpcId: vpc-0a1b, subnetIds: [subnet-a, subnet-b], elasticIps: true, securityGroupIds: [sg-1, sg-2, sg-3, sg-4]"));
        Checked.Accepts(SinglePipeline("vpcId: vpc-0a1b, subnetIds: [subnet-a]"));
    }

    [Theory]
    [InlineData("mediaPackage", "mediaPackage", "channelId: live", "MediaPackage")]
    [InlineData("hls", "mediaPackageV2", "channelGroup: live, channelName: curling", "MediaPackage")]
    [InlineData("hls", "mediaStore", "destinations: [{ container: live, path: curling }]", "MediaStore")]
    public void Vpc_WithoutElasticIpsTowardsAServiceOutside_Warns(string outputGroup, string downstream, string keys, string service)
    {
        var deliveries = $"{Sample.S3("origin", "hls", ["s3ssl://acme/1"])}, {Sample.Delivery("package", outputGroup, downstream, keys)}";

        Assert.Contains(
            $"{Vpc}.elasticIps (curling): is not true, and channels[0].deliveries[1] (curling/package) goes to {service}, which is never inside a VPC; set it, unless the subnets have another way out.",
            Checked.Of(Channel("SINGLE_PIPELINE", "vpcId: vpc-0a1b, subnetIds: [subnet-a]", deliveries)).Warnings);
        Assert.DoesNotContain(
            Checked.Of(Channel("SINGLE_PIPELINE", "vpcId: vpc-0a1b, subnetIds: [subnet-a], elasticIps: true", deliveries)).Warnings,
            warning => warning.Contains("elasticIps", StringComparison.Ordinal));
    }

    [Fact]
    public void Vpc_WithoutElasticIpsAndAllInside_DoesNotWarn() => Assert.Empty(Checked.Of(Channel(
        "SINGLE_PIPELINE", "vpcId: vpc-0a1b, subnetIds: [subnet-a]", Sample.Udp("feed", ["udp://10.0.0.1:5000"]))).Warnings);

    [Fact]
    public void Vpc_OtherNumberOfSubnets_IsRefused()
    {
        Checked.Refuses(
            Standard("vpcId: vpc-0a1b, subnetIds: [subnet-a]"),
            $"{Vpc}.subnetIds (curling): lists 1 subnet(s), and a STANDARD channel needs two, in two Availability Zones; list 2.");
        Checked.Refuses(
            SinglePipeline("vpcId: vpc-0a1b, subnetIds: [subnet-a, subnet-b]"),
            $"{Vpc}.subnetIds (curling): lists 2 subnet(s), and a SINGLE_PIPELINE channel needs one; list 1.");
    }

    [Fact]
    public void Vpc_OneSubnetForBothPipelines_IsRefused() => Checked.Refuses(
        Standard("vpcId: vpc-0a1b, subnetIds: [subnet-a, subnet-a]"),
        $"{Vpc}.subnetIds[1] (curling): 'subnet-a' is the subnet of the other pipeline; use one in another Availability Zone.");

    [Fact]
    public void Vpc_NoIds_AreRefused() => Checked.Refuses(
        SinglePipeline("vpcId: default, subnetIds: [a], securityGroupIds: [sg-]"),
        $"{Vpc}.vpcId (curling): 'default' is not the id of a VPC; write vpc-….",
        $"{Vpc}.subnetIds[0] (curling): 'a' is not the id of a subnet; write subnet-….",
        $"{Vpc}.securityGroupIds[0] (curling): 'sg-' is not the id of a security group; write sg-….");

    [Fact]
    public void Vpc_MoreSecurityGroupsThanMediaLiveTakes_IsRefused() => Checked.Refuses(
        SinglePipeline("vpcId: vpc-0a1b, subnetIds: [subnet-a], securityGroupIds: [sg-1, sg-2, sg-3, sg-4, sg-5]"),
        $"{Vpc}.securityGroupIds (curling): '[ … ]' lists more than 4 security groups, and with the one that is made MediaLive takes 5; remove some.");

    [Fact]
    public void Vpc_Incomplete_IsRefused() => Checked.Refuses(
        SinglePipeline("elasticIps: false"), $"{Vpc}.vpcId (curling): is missing; write it.", $"{Vpc}.subnetIds (curling): is missing; write it.");

    [Fact]
    public void Receiver_FromTheChannel_NeedsDeliveryThroughAVpcOrEgressAddresses()
    {
        Checked.Accepts(Channel("SINGLE_PIPELINE", "vpcId: vpc-0a1b, subnetIds: [subnet-a]", FromChannel));
        Checked.Refuses(
            Sample.SinglePipeline(FromChannel),
            $"{Receiver}.allowFrom[0] (curling/feed): 'channel' is the channel's security group in a VPC, or its egressAddresses, and the channel has neither; add vpc to the channel, or egressAddresses once it is created, or write CIDR blocks.");
    }

    private static string Standard(string vpc) =>
        Channel("STANDARD", vpc, Sample.Udp("feed", ["udp://203.0.113.28:5000", "udp://203.0.113.33:5000"]));

    private static string SinglePipeline(string vpc) => Channel("SINGLE_PIPELINE", vpc, Sample.Udp("feed", ["udp://203.0.113.28:5000"]));

    private static string Channel(string channelClass, string vpc, string delivery) =>
        $"channels: [{{ name: curling, class: {channelClass}, vpc: {{ {vpc} }}, deliveries: [{delivery}] }}]";
}
