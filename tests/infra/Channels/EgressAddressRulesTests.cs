using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Channels;

public sealed class EgressAddressRulesTests
{
    private const string Addresses = "channels[0].egressAddresses";

    [Theory]
    [InlineData("STANDARD", "203.0.113.10, 203.0.113.20")]
    [InlineData("SINGLE_PIPELINE", "203.0.113.10")]
    public void EgressAddresses_OneForEachPipeline_AreAccepted(string channelClass, string addresses) =>
        Checked.Accepts(Channel("curling", channelClass, $"egressAddresses: [{addresses}]"));

    [Fact]
    public void EgressAddresses_OtherNumberThanPipelines_IsRefused()
    {
        Checked.Refuses(
            Channel("curling", "STANDARD", "egressAddresses: [203.0.113.10]"),
            $"{Addresses} (curling): lists 1 address(es), and a STANDARD channel sends from 2; list 2, pipeline 0 first.");
        Checked.Refuses(
            Channel("curling", "SINGLE_PIPELINE", "egressAddresses: [203.0.113.10, 203.0.113.20]"),
            $"{Addresses} (curling): lists 2 address(es), and a SINGLE_PIPELINE channel sends from 1; list 1, pipeline 0 first.");
    }

    [Theory]
    [InlineData("false", "its subnets")]
    [InlineData("true", "its Elastic IPs")]
    public void EgressAddresses_InAVpc_AreRefused(string elasticIps, string sender) => Checked.Refuses(
        Channel("curling", "SINGLE_PIPELINE", $"vpc: {{ vpcId: vpc-1, subnetIds: [subnet-a], elasticIps: {elasticIps} }}, egressAddresses: [203.0.113.10]"),
        $"{Addresses} (curling): is for a channel outside a VPC, and this one sends from {sender}; remove it.");

    [Theory]
    [InlineData("203.0.113.010", "is not an IPv4 address; write it as DescribeChannel gives it, such as 203.0.113.10")]
    [InlineData("203.0.113.10/32", "is not an IPv4 address; write it as DescribeChannel gives it, such as 203.0.113.10")]
    [InlineData("203.113", "is not an IPv4 address; write it as DescribeChannel gives it, such as 203.0.113.10")]
    [InlineData("2001:db8::1", "is not an IPv4 address; write it as DescribeChannel gives it, such as 203.0.113.10")]
    [InlineData("10.0.0.7", "is not a public address, and MediaLive sends from one; write the one that DescribeChannel gives")]
    [InlineData("239.1.1.1", "is not a public address, and MediaLive sends from one; write the one that DescribeChannel gives")]
    public void EgressAddresses_NoPublicIPv4Address_IsRefused(string address, string error) => Checked.Refuses(
        Channel("curling", "SINGLE_PIPELINE", $"egressAddresses: ['{address}']"), $"{Addresses}[0] (curling): '{address}' {error}.");

    [Fact]
    public void EgressAddresses_OfAnotherChannel_Warn() => Assert.Equal(
        ["channels[1].egressAddresses[0] (hockey): is 203.0.113.10, as is channels[0].egressAddresses[0] (curling), and a pipeline shares its address with no other; write what DescribeChannel gives for this channel."],
        Checked.Of($"channels: [{One("curling", "SINGLE_PIPELINE", "egressAddresses: [203.0.113.10]")}, {One("hockey", "SINGLE_PIPELINE", "egressAddresses: [203.0.113.10]")}]").Warnings);

    private static string Channel(string name, string channelClass, string more) => $"channels: [{One(name, channelClass, more)}]";

    private static string One(string name, string channelClass, string more)
    {
        string[] urls = [$"udp://{name}-a.example.com:5000", $"udp://{name}-b.example.com:5000"];
        var delivery = Sample.Udp("feed", channelClass == "STANDARD" ? urls : urls[..1]);
        return $"{{ name: {name}, class: {channelClass}, {more}, deliveries: [{delivery}] }}";
    }
}
