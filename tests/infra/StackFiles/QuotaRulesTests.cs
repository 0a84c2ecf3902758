using System.Globalization;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.StackFiles;

/// <summary>Quotas that AWS raises on request, from the services' pages of quotas: a stack file over their default may be right.</summary>
public sealed class QuotaRulesTests
{
    [Fact]
    public void Channels_OverTheDefault_AreWarnedOf()
    {
        Assert.Empty(Warnings(Channels(5)));
        Assert.Equal([Warning("channels[5] (c5)", "6", "MediaLive", "Channels", 5)], Warnings(Channels(6)));
    }

    /// <summary>Each channel that listens has one.</summary>
    [Fact]
    public void InputSecurityGroups_OverTheDefault_AreWarnedOf() => Assert.Contains(
        Warning("channels[5] (c5)", "6", "MediaLive", "Input security groups", 5),
        Warnings($"channels: [{string.Join(", ", Enumerable.Range(0, 6).Select(number => $"{{ name: c{number}, class: SINGLE_PIPELINE, deliveries: ["
            + Sample.Delivery("feed", "srt", "srt", "allowFrom: [198.51.100.7/32]",
                "listenerPort: 5000, passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-a1B2c3'") + "] }"))}]"));

    /// <summary>What is checked is bold there.</summary>
    [Fact]
    public void Quotas_ThatAreChecked_AreThoseOfTheDocument() => Assert.Equal(
        typeof(Quota).GetFields().Select(field => ((Quota)field.GetValue(null)!).Default).Order(),
        Regex.Matches(File.ReadAllText(Snapshot.PathOf("../../../docs/scale.md")), @"\*\*([0-9,]+) [^*]+\*\*")
            .Select(match => int.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).Order());

    [Fact]
    public void ElasticIps_OverTheDefault_AreWarnedOf() => Assert.Equal(
        [Warning("channels[2].vpc.elasticIps (c2)", "6", "VPC", "Elastic IP addresses per Region", 5)],
        Warnings(Channels(3, "class: STANDARD, vpc: { vpcId: vpc-1, subnetIds: [subnet-a, subnet-b], elasticIps: true }")));

    [Fact]
    public void MediaPackageChannels_OverTheDefault_AreWarnedOf() => Assert.Equal(
        [Warning("channels[0].deliveries[30] (curling/d30)", "31", "MediaPackage", "Maximum Channels", 30)],
        Warnings(Deliveries(31, number => Sample.Delivery($"d{number}", "mediaPackage", "mediaPackage", $"channelId: c{number}"))));

    [Fact]
    public void ChannelGroups_OverTheDefaultOfOneRegion_AreWarnedOf()
    {
        Assert.Equal(
            [Warning("channels[0].deliveries[3] (curling/d3)", "4 in us-west-2", "MediaPackage v2", "Maximum channel groups", 3)],
            Warnings(Deliveries(4, number => V2(number, $"g{number}", ""))));
        Assert.Empty(Warnings(Deliveries(4, number => V2(number, $"g{number}", number == 3 ? ", region: eu-west-1" : ""))));
    }

    [Fact]
    public void ChannelsOfAGroup_OverTheDefault_AreWarnedOf() => Assert.Equal(
        [Warning("channels[0].deliveries[10] (curling/d10)", "11 in live in us-west-2", "MediaPackage v2", "Maximum channels", 10)],
        Warnings(Deliveries(11, number => V2(number, "live", ""))));

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void RulesOfASecurityGroup_OverTheDefaultOfOneFamily_AreWarnedOf(int senders, bool warns)
    {
        var allowFrom = string.Join(", ", Enumerable.Range(0, senders).SelectMany(number => new[] { $"198.51.100.{number}/32", $"'2001:db8::{number + 1:x}/128'" }));
        var feed = Sample.Udp("feed", ["rtp://203.0.113.28:5000"], $"fec: {{ columnDepth: 5, rowLength: 5 }}, receiver: {{ vpcId: default, allowFrom: [{allowFrom}] }}");

        Assert.Equal(
            warns
                ? [Rules("channels[0].deliveries[0] (curling/feed)", "the security group of channels[0].deliveries[0] (curling/feed) (IPv4)"),
                    Rules("channels[0].deliveries[0] (curling/feed)", "the security group of channels[0].deliveries[0] (curling/feed) (IPv6)")]
                : [],
            Warnings(Sample.SinglePipeline(feed)));
    }

    [Fact]
    public void RulesOfASecurityGroup_OfSeveralDeliveries_AreCountedTogetherAndOnce()
    {
        string Feed(string name, int port, int senders) => Sample.Udp(name, [$"udp://203.0.113.28:{port}"],
            $"receiver: {{ securityGroupId: sg-1, allowFrom: [{string.Join(", ", Enumerable.Range(0, senders).Select(number => $"198.51.100.{number}/32"))}] }}");

        Assert.Empty(Warnings(Sample.SinglePipeline(Feed("one", 5000, 40), Feed("two", 5001, 20))));
        Assert.Equal(
            [Rules("channels[0].deliveries[1] (curling/two)", "sg-1 (IPv4)", 61)],
            Warnings(Sample.SinglePipeline(Feed("one", 5000, 40), Feed("two", 5001, 21))));
    }

    [Fact]
    public void RulesOfAReceiver_FromTheEgressAddresses_AreOneForEachAddress()
    {
        Assert.Empty(Warnings(Known(Feed(29))));
        Assert.Equal([Rules("channels[0].deliveries[30] (curling/feed-30)", "sg-1 (IPv4)", 62)], Warnings(Known(Feed(31))));

        static IEnumerable<string> Feed(int last) => Enumerable.Range(0, last).Select(number => Sample.Udp(
            $"feed-{number}", [$"udp://203.0.113.28:{5000 + number}", $"udp://203.0.113.33:{5000 + number}"],
            "receiver: { securityGroupId: sg-1, allowFrom: [channel] }"));

        static string Known(IEnumerable<string> feeds) => Sample.Standard([.. feeds])
            .Replace("class:", "egressAddresses: [198.51.100.7, 198.51.100.8], class:", StringComparison.Ordinal);
    }

    /// <summary>Out to each host, and in from each caller of a listener; a target that deliveries share is one rule.</summary>
    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void RulesOfAChannelsEndpoints_OverTheDefault_AreWarnedOf(int hosts, bool warns)
    {
        var feeds = Enumerable.Range(0, hosts - 1).Select(number => Sample.Udp($"feed-{number}", [$"udp://203.0.113.{number}:5000"]))
            .Concat(new[] { "a", "b" }.Select(stream => Sample.Delivery(
                $"shared-{stream}", "srt", "srt", "",
                $"url: 'srt://203.0.113.200:9000', streamId: {stream}, "
                + "passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-a1B2c3'")));

        Assert.Equal(
            warns
                ?
                [
                    Warning(
                        "channels[0].deliveries[60] (curling/shared-a)", "61 in the security group of channels[0] (curling)'s endpoints (outbound, IPv4)",
                        "VPC", "Inbound or outbound rules per security group", 60),
                ]
                : [],
            Warnings(Sample.SinglePipeline([.. feeds]).Replace(
                "class:", "vpc: { vpcId: vpc-0a1b, subnetIds: [subnet-0a1b0] }, class:", StringComparison.Ordinal)));
    }

    private static string Rules(string path, string group, int rules = 63) =>
        Warning($"{path.Replace(" (", ".receiver.allowFrom (", StringComparison.Ordinal)}", $"{rules} in {group}", "VPC", "Inbound or outbound rules per security group", 60);

    private static string Warning(string path, string needs, string service, string name, int quota) =>
        $"{path}: with this, the stack needs {needs} of {service}'s quota \"{name}\", which is {quota} unless AWS has raised it for the account; "
        + "ask for more in the Service Quotas console.";

    private static IReadOnlyList<string> Warnings(string yaml)
    {
        Checked.Accepts(yaml);
        return Checked.Of(yaml).Warnings;
    }

    private static string Channels(int count, string keys = "class: STANDARD") => $"channels: [{string.Join(", ", Enumerable.Range(0, count).Select(number =>
        $"{{ name: c{number}, {keys}, deliveries: [{Sample.Udp("feed", [$"udp://203.0.113.{number}:5000", $"udp://203.0.113.{number}:6000"])}] }}"))}]";

    private static string Deliveries(int count, Func<int, string> delivery) => Sample.Standard([.. Enumerable.Range(0, count).Select(delivery)]);

    private static string V2(int number, string group, string more) =>
        Sample.Delivery($"d{number}", "mediaPackage", "mediaPackageV2", $"channelGroup: {group}, channelName: c{number}{more}");
}
