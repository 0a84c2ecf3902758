using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.MediaConnect;

public sealed class MediaConnectRouterRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";
    private const string Destination = Delivery + ".destinations[0]";
    private const string Arn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:router-a1B2c3";
    private const string Key = "arn:aws:kms:us-west-2:123456789012:key/1234abcd";

    [Theory]
    [InlineData("")]
    [InlineData(", keySecret: routerKey")]
    [InlineData($", keySecretArn: '{Arn}', kmsKey: '{Key}'")]
    public void Destination_EncryptedAutomaticallyOrByAKey_IsAccepted(string key) => Checked.Accepts(With($"availabilityZone: us-west-2a{key}"));

    [Fact]
    public void Destination_WithoutAvailabilityZone_IsRefused() => Checked.Refuses(
        With("keySecret: routerKey"), $"{Destination}.availabilityZone (curling/router): is missing; write it.");

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("usw2-az1")]
    [InlineData("us-west-2-lax-1a")]
    public void AvailabilityZone_NoNameOfOne_IsRefused(string zone) => Checked.Refuses(
        With($"availabilityZone: {zone}"),
        $"{Destination}.availabilityZone (curling/router): '{zone}' is not the name of an Availability Zone; write one such as us-west-2a.");

    /// <summary>MediaConnect user guide, Integrating router I/Os with MediaLive: the same Availability Zone and Region.</summary>
    [Fact]
    public void AvailabilityZone_OfAnotherRegion_IsRefused() => Checked.Refuses(
        With("availabilityZone: eu-west-1a"),
        $"{Destination}.availabilityZone (curling/router): 'eu-west-1a' is not in us-west-2, where the channel will be; write one such as us-west-2a.");

    /// <summary>MediaLive user guide, Create a MediaConnect Router output group, Availability Zones.</summary>
    [Fact]
    public void AvailabilityZone_OfBothPipelines_IsRefused() => Checked.Refuses(
        Standard("availabilityZone: us-west-2a", "availabilityZone: us-west-2a"),
        $"{Delivery}.destinations[1].availabilityZone (curling/router): 'us-west-2a' is that of the other pipeline; use another Availability Zone.");

    [Fact]
    public async Task AvailabilityZone_OtherThanTheSubnets_IsRefusedBeforeAnythingIsRegistered()
    {
        var (error, deployed) = await Deployed.RefusedAsync(
            Standard("availabilityZone: us-west-2b", "availabilityZone: us-west-2a")
                .Replace("class:", "vpc: { vpcId: vpc-0a1b, subnetIds: [subnet-a, subnet-b] }, class:", StringComparison.Ordinal));

        Assert.Contains(
            $"{Destination}.availabilityZone (curling/router): 'us-west-2b' is not us-west-2a, where the subnet of pipeline 0 is; write us-west-2a, or use another subnet.",
            error, StringComparison.Ordinal);
        Assert.Empty(deployed.Registrations);
    }

    [Fact]
    public void Destination_OtherNumberThanPipelines_IsRefused() => Checked.Refuses(
        Standard("availabilityZone: us-west-2a"),
        $"{Delivery}.destinations (curling/router): lists 1 destination(s), and a STANDARD channel needs exactly two, pipeline 0 first; list 2.");

    [Fact]
    public void Router_TwiceInAChannel_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(Router("router", "availabilityZone: us-west-2a"), Router("second", "availabilityZone: us-west-2a")),
        "channels[0].deliveries[1].outputGroup (curling/second): 'mediaConnectRouter' stands more than 1 time(s) in this channel, "
        + "which MediaLive does not accept; move it to another channel.");

    [Fact]
    public void Router_InAVpc_Warns() => Assert.Equal(
        [
            $"{Delivery}.downstream (curling/router): is reached from a VPC by ports that AWS documents nowhere, and the rules that are made open none for it; "
            + "if nothing arrives, add a security group of yours that lets it out to vpc.securityGroupIds.",
        ],
        Checked.Of(With("availabilityZone: us-west-2a").Replace("class:", "vpc: { vpcId: vpc-0a1b, subnetIds: [subnet-a] }, class:", StringComparison.Ordinal)).Warnings);

    [Fact]
    public void Key_TwoWays_IsRefused() => Checked.Refuses(
        With($"availabilityZone: us-west-2a, keySecret: routerKey, keySecretArn: '{Arn}'"),
        $"{Destination} (curling/router): has both keySecret and keySecretArn; remove one of them.");

    /// <summary>MediaConnect user guide, Integrating router I/Os with MediaLive, Encryption options: 64 hexadecimal digits.</summary>
    [Theory]
    [InlineData("00112233445566778899aabbccddeeff")]
    [InlineData("0x112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    public void Key_NotOfAes256_IsRefusedWithoutShowingIt(string key) => Checked.Refuses(
        With("availabilityZone: us-west-2a, keySecret: routerKey", key),
        $"{Destination}.keySecret (curling/router): 'routerKey' holds no AES-256 key of 64 hexadecimal digits, which MediaConnect takes; "
        + "set another one, such as what openssl rand -hex 32 prints.");

    [Fact]
    public void Key_SecretThatTheStackLacks_IsRefused() => Checked.Refuses(
        With("availabilityZone: us-west-2a, keySecret: other"),
        $"{Destination}.keySecret (curling/router): 'other' is not a configuration key of this stack; set it with: pulumi config set --secret other.");

    [Fact]
    public void Key_SecretOfAnotherRegion_IsRefused() => Checked.Refuses(
        With("availabilityZone: us-west-2a, keySecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:router-a1B2c3'"),
        $"{Destination}.keySecretArn (curling/router): 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:router-a1B2c3' is a secret in eu-west-1, "
        + "and the channel will be in us-west-2; use a secret in us-west-2, such as a replica of this one.");

    [Fact]
    public void KmsKey_WithAutomaticEncryption_IsRefused() => Checked.Refuses(
        With($"availabilityZone: us-west-2a, kmsKey: '{Key}'"),
        $"{Destination}.kmsKey (curling/router): '{Key}' is for a secret of yours, and automatic encryption has none; remove it, or write keySecret or keySecretArn.");

    [Fact]
    public void KmsKey_TwoForOneSecret_IsRefused() => Checked.Refuses(
        Standard("availabilityZone: us-west-2a, keySecret: routerKey", $"availabilityZone: us-west-2b, keySecret: routerKey, kmsKey: '{Key}'"),
        $"{Delivery}.destinations[1].kmsKey (curling/router): '{Key}' is not what destinations[0] has for the same secret; write the same kmsKey in both.");

    private static string With(string destination, string key = Row.RouterKey) =>
        $"{Sample.SinglePipeline(Router("router", destination))}routerKey: '{key}'";

    private static string Standard(params string[] destinations) =>
        $"{Sample.Standard(Router("router", destinations))}routerKey: {Row.RouterKey}";

    private static string Router(string name, params string[] destinations) =>
        Sample.Delivery(name, "mediaConnectRouter", "mediaConnect", "", destinations);
}
