using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Configuration;

public sealed class ReservedNamesTests
{
    private const string Http = "{ name: origin, outputGroup: hls, downstream: http, connection: { type: basicPut }, destinations: [{ url: 'http://origin.example.com/a', credentials: { username: acme, passwordSecret: key } }] }";
    private const string MediaPackage = "{ name: package, outputGroup: hls, downstream: mediaPackage, channelId: live }";
    private const string Udp = "{ name: feed, outputGroup: udp, downstream: udp, destinations: [{ url: 'udp://203.0.113.28:5000' }] }";
    private const string Receiver = "{ name: in, outputGroup: udp, downstream: udp, destinations: [{ url: 'udp://203.0.113.28:6000' }], receiver: { vpcId: default, allowFrom: [198.51.100.7/32] } }";

    [Theory]
    [InlineData("aws-sports", "aws", Http)]
    [InlineData("ssm", "ssm", MediaPackage)]
    [InlineData("awsome", "aws", $"{Http}, {MediaPackage}")]
    public void Channel_NameThatNoParameterTakes_IsRefusedOnce(string name, string prefix, string deliveries) => Checked.Refuses(
        Channel(name, deliveries),
        $"channels[0].name ({name}): '{name}' starts with {prefix}, as the name of an SSM parameter may not, and one is made that is named after the channel; rename the channel.");

    [Theory]
    [InlineData(Udp, "vpc: { vpcId: vpc-1, subnetIds: [subnet-a] }, ")]
    [InlineData(Receiver, "")]
    public void Channel_NameThatNoSecurityGroupTakes_IsRefused(string deliveries, string vpc) => Checked.Refuses(
        Channel("sg-sports", deliveries, vpc),
        "channels[0].name (sg-sports): 'sg-sports' starts with sg-, as the name of a security group may not, and one is made that is named after the channel; rename the channel.");

    [Theory]
    [InlineData("aws-sports", Receiver)]
    [InlineData("sg-sports", Http)]
    [InlineData("sgr", Receiver)]
    public void Channel_NameOfWhatIsNotMade_IsAccepted(string name, string deliveries) => Checked.Accepts(Channel(name, deliveries));

    private static string Channel(string name, string deliveries, string vpc = "") =>
        $"channels: [{{ name: {name}, class: SINGLE_PIPELINE, {vpc}deliveries: [{deliveries}] }}]\nkey: hunter2";
}
