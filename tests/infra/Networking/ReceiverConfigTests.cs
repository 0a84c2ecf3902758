using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Networking;

public sealed class ReceiverConfigTests
{
    private const string Receiver = "channels[0].deliveries[0].receiver";

    [Theory]
    [InlineData("vpcId: default, allowFrom: [198.51.100.7/32, 198.51.100.0/24]")]
    [InlineData("vpcId: vpc-0a1b, allowFrom: ['2001:db8::/32']")]
    [InlineData("securityGroupId: sg-0a1b, allowFrom: [198.51.100.7/32]")]
    public void Receiver_WithinTheRules_IsAcceptedWithoutAWarning(string receiver)
    {
        Checked.Accepts(With(receiver));
        Assert.Empty(Checked.Of(With(receiver)).Warnings);
    }

    [Theory]
    [InlineData("allowFrom: [198.51.100.7/32]")]
    [InlineData("vpcId: default, securityGroupId: sg-0a1b, allowFrom: [198.51.100.7/32]")]
    public void Receiver_NotExactlyOneId_IsRefused(string receiver) => Checked.Refuses(
        With(receiver),
        $"{Receiver} (curling/feed): needs exactly one of vpcId and securityGroupId; write vpcId to have a security group made, or securityGroupId to use yours.");

    [Theory]
    [InlineData("hls", "http", "connection: { type: basicPut }", "url: 'http://a.example.com/live/curling'")]
    [InlineData("microsoftSmooth", "http", "eventId: { mode: USE_TIMESTAMP }", "url: 'http://a.example.com/live/curling'")]
    [InlineData("rtmp", "rtmp", "authenticationScheme: COMMON", "url: 'rtmp://a.example.com/xyz/ywq7b'")]
    [InlineData("srt", "srt", "latency: 2000", "url: 'srt://a.example.com:7000', passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-a1B2c3'")]
    public void Receiver_OfAnyKindOfDelivery_MustBeRight(string outputGroup, string downstream, string keys, string destination) => Checked.Refuses(
        Sample.SinglePipeline(Sample.Delivery("feed", outputGroup, downstream, $"{keys}, receiver: {{ allowFrom: [198.51.100.7/32] }}", destination)),
        $"{Receiver} (curling/feed): needs exactly one of vpcId and securityGroupId; write vpcId to have a security group made, or securityGroupId to use yours.");

    [Fact]
    public void Receiver_NoIds_AreRefused() => Checked.Refuses(
        With("vpcId: main, securityGroupId: 0a1b, allowFrom: [198.51.100.7/32]"),
        $"{Receiver}.vpcId (curling/feed): 'main' is not the id of a VPC; write vpc-…, or default for the default VPC.",
        $"{Receiver}.securityGroupId (curling/feed): '0a1b' is not the id of a security group; write sg-….",
        $"{Receiver} (curling/feed): needs exactly one of vpcId and securityGroupId; write vpcId to have a security group made, or securityGroupId to use yours.");

    [Fact]
    public void AllowFrom_Missing_IsRefused() => Checked.Refuses(With("vpcId: default"), $"{Receiver}.allowFrom (curling/feed): is missing; write it.");

    [Fact]
    public void AllowFrom_Empty_IsRefused() => Checked.Refuses(
        With("vpcId: default, allowFrom: []"), $"{Receiver}.allowFrom (curling/feed): '[]' is empty; list who may send, such as 198.51.100.7/32.");

    [Theory]
    [InlineData("198.51.100.7", "is not a CIDR block; write one such as 198.51.100.7/32, or channel, or anywhere")]
    [InlineData("Anywhere", "is not a CIDR block; write one such as 198.51.100.7/32, or channel, or anywhere")]
    [InlineData("198.51.100.7/24", "is not a CIDR block whose address ends in zeros after its prefix; write one such as 198.51.100.0/24")]
    [InlineData("198.51.100.0/33", "is not a CIDR block whose address ends in zeros after its prefix; write one such as 198.51.100.0/24")]
    [InlineData("0.0.0.0/0", "is everybody; write anywhere if that is meant")]
    [InlineData("::/0", "is everybody; write anywhere if that is meant")]
    public void AllowFrom_NoBlock_IsRefused(string source, string told) => Checked.Refuses(
        With($"vpcId: default, allowFrom: [198.51.100.7/32, '{source}']"), $"{Receiver}.allowFrom[1] (curling/feed): '{source}' {told}.");

    /// <summary>To C libraries, leading zeros mean octal: 198.051.100.010 is 198.41.100.8.</summary>
    [Theory]
    [InlineData("198.051.100.010/32", "has a zero before a number, which is octal to some and decimal to others; write 198.51.100.10/32 if that is meant")]
    [InlineData("010.010.0.0/16", "has a zero before a number, which is octal to some and decimal to others; write 10.10.0.0/16 if that is meant")]
    [InlineData("198.51.100.0/024", "has a zero before a number, which is octal to some and decimal to others; write 198.51.100.0/24 if that is meant")]
    [InlineData("3232235777/32", "is not the usual spelling of a CIDR block; write 192.168.1.1/32 if that is meant")]
    [InlineData("0xC6.51.100.7/32", "is not the usual spelling of a CIDR block; write 198.51.100.7/32 if that is meant")]
    [InlineData("10.1/32", "is not the usual spelling of a CIDR block; write 10.0.0.1/32 if that is meant")]
    [InlineData("2001:DB8::/32", "is not the usual spelling of a CIDR block; write 2001:db8::/32 if that is meant")]
    [InlineData("2001:db8:0:0::/32", "is not the usual spelling of a CIDR block; write 2001:db8::/32 if that is meant")]
    [InlineData("::ffff:198.51.100.7/128", "is not the usual spelling of a CIDR block; write 198.51.100.7/32 if that is meant")]
    public void AllowFrom_UnusualSpelling_IsRefused(string source, string told) => Checked.Refuses(
        With($"vpcId: default, allowFrom: ['{source}']"), $"{Receiver}.allowFrom[0] (curling/feed): '{source}' {told}.");

    [Theory]
    [InlineData("0.0.0.0/1, 128.0.0.0/1", "IPv4")]
    [InlineData("64.0.0.0/2, 128.0.0.0/1, 0.0.0.0/3, 32.0.0.0/3, 198.51.100.7/32", "IPv4")]
    [InlineData("'::/1', '8000::/1'", "IPv6")]
    [InlineData("'::/1', 0.0.0.0/1, '8000::/1', 128.0.0.0/1", "IPv6 and IPv4")]
    public void AllowFrom_TogetherEverybody_IsRefused(string sources, string families) => Checked.Refuses(
        With($"vpcId: default, allowFrom: [{sources}]"),
        $"{Receiver}.allowFrom (curling/feed): is, together, every {families} address; write anywhere if that is meant.");

    [Theory]
    [InlineData("0.0.0.0/1, 128.0.0.0/2")]
    [InlineData("0.0.0.0/2, 128.0.0.0/1")]
    [InlineData("0.0.0.0/1, '8000::/1'")]
    [InlineData("128.0.0.0/1, 128.0.0.0/2, '::/1'")]
    public void AllowFrom_LeavingSomebodyOut_IsAccepted(string sources) => Checked.Accepts(With($"vpcId: default, allowFrom: [{sources}]"));

    [Theory]
    [InlineData("5000", "sg-0a1b", false)]
    [InlineData("5001", "sg-0a1b", true)]
    [InlineData("5000", "sg-0a1c", true)]
    public void AllowFrom_TogetherEverybodyInOneSecurityGroup_IsRefusedAtOnePort(string port, string group, bool accepted)
    {
        var read = Checked.Of(Sample.SinglePipeline(
            Sample.Udp("feed", ["udp://203.0.113.28:5000"], "receiver: { securityGroupId: sg-0a1b, allowFrom: [0.0.0.0/1] }"),
            Sample.Udp("second", [$"udp://203.0.113.29:{port}"], $"receiver: {{ securityGroupId: {group}, allowFrom: [128.0.0.0/1] }}")));

        Assert.Equal(
            accepted ? [] : ["channels[0].deliveries[1].receiver.allowFrom (curling/second): is, together with what others open in sg-0a1b, UDP 5000, "
                + "every IPv4 address; write anywhere if that is meant."],
            read.Errors);
    }

    [Fact]
    public void AllowFrom_Anywhere_Warns()
    {
        var read = Checked.Of(With("vpcId: default, allowFrom: [198.51.100.7/32, anywhere]"));

        Assert.Empty(read.Errors);
        Assert.Equal([$"{Receiver}.allowFrom[1] (curling/feed): opens the receiver to everybody; CIDR blocks of the senders are safer."], read.Warnings);
    }

    private static string With(string receiver) =>
        Sample.SinglePipeline(Sample.Udp("feed", ["udp://203.0.113.28:5000"], $"receiver: {{ {receiver} }}"));
}
