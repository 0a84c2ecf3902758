using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.Srt;

public sealed class SrtRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";
    private const string Destination = Delivery + ".destinations[0]";
    private const string AllowFrom = "allowFrom: [203.0.113.50/32]";
    private const string Key = "arn:aws:kms:us-west-2:123456789012:key/1234abcd";
    private const string NoArn = "is not the whole ARN of a secret in Secrets Manager; copy it from there, with its last six characters: "
        + "arn:aws:secretsmanager:<region>:<account>:secret:<name>-<six characters>";
    private const string Passphrase = "passphraseSecret: passphrase";

    [Theory]
    [InlineData("url: 'srt://203.0.113.28:7000', passphraseSecret: passphrase")]
    [InlineData("url: 'srt://[2001:db8::1]:1', passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-a1B2c3'")]
    [InlineData("url: 'SRT://listener.example.com:7000', passphraseSecret: passphrase")]
    [InlineData("listenerPort: 5000, passphraseSecret: passphrase")]
    [InlineData("listenerPort: 5200, passphraseSecret: passphrase, streamId: curling")]
    public void Destination_CallerOrListener_IsAccepted(string destination) => Checked.Accepts(With(destination));

    [Theory]
    [InlineData(Passphrase)]
    [InlineData("url: 'srt://203.0.113.28:7000', listenerPort: 5000, " + Passphrase)]
    public void Destination_NotExactlyOneOfUrlAndPort_IsRefused(string destination) => Checked.Refuses(
        With(destination), $"{Destination} (curling/feed): needs exactly one of url and listenerPort; write url to call a listener, or listenerPort to be one.");

    [Theory]
    [InlineData("")]
    [InlineData(Passphrase + ", passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-a1B2c3'")]
    public void Passphrase_NotExactlyOneWay_IsRefused(string passphrase) => Checked.Refuses(
        With($"url: 'srt://203.0.113.28:7000'{(passphrase.Length > 0 ? ", " : "")}{passphrase}"),
        $"{Destination} (curling/feed): needs exactly one of passphraseSecret and passphraseSecretArn; write one of them.");

    [Theory]
    [InlineData(10)]
    [InlineData(79)]
    public void Passphrase_AtTheLimits_IsAccepted(int length) => Checked.Accepts(With($"listenerPort: 5000, {Passphrase}", "", new string('x', length)));

    [Theory]
    [InlineData(9)]
    [InlineData(80)]
    public void Passphrase_TooShortOrTooLong_IsRefusedWithoutShowingIt(int length) => Checked.Refuses(
        With($"listenerPort: 5000, {Passphrase}", "", new string('x', length)),
        $"{Destination}.passphraseSecret (curling/feed): 'passphrase' holds a passphrase that does not have the 10 to 79 characters that SRT takes; set another one.");

    [Fact]
    public void Passphrase_SecretThatTheStackLacks_IsRefused() => Checked.Refuses(
        With("listenerPort: 5000, passphraseSecret: other"),
        $"{Destination}.passphraseSecret (curling/feed): 'other' is not a configuration key of this stack; set it with: pulumi config set --secret other.");

    [Fact]
    public void Passphrase_NoArnOfASecret_IsRefused() => Checked.Refuses(
        With("listenerPort: 5000, passphraseSecretArn: srt-secret"),
        $"{Destination}.passphraseSecretArn (curling/feed): 'srt-secret' {NoArn}.");

    /// <summary>Secrets Manager API reference, CreateSecret, Name: the ARN ends in a hyphen and six random characters.</summary>
    [Theory]
    [InlineData("arn:aws:secretsmanager:us-west-2:123456789012:secret:live/affiliate")]
    [InlineData("arn:aws:secretsmanager:us-west-2:123456789012:secret:*")]
    [InlineData("arn:aws:secretsmanager:us-west-2:123456789012:secret:live/*-a1B2c3")]
    [InlineData("arn:aws:secretsmanager:us-west-2:123456789012:secret:live/affiliate-??????")]
    [InlineData("arn:aws:secretsmanager:*:123456789012:secret:live/affiliate-a1B2c3")]
    public void Passphrase_NotTheWholeArnOfOneSecret_IsRefused(string arn) => Checked.Refuses(
        With($"listenerPort: 5000, passphraseSecretArn: '{arn}'"), $"{Destination}.passphraseSecretArn (curling/feed): '{arn}' {NoArn}.");

    [Fact]
    public void Passphrase_SecretOfAnotherRegion_IsRefused() => Checked.Refuses(
        With("listenerPort: 5000, passphraseSecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:srt-a1B2c3'"),
        $"{Destination}.passphraseSecretArn (curling/feed): 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:srt-a1B2c3' is a secret in eu-west-1, "
        + "and the channel will be in us-west-2; use a secret in us-west-2, such as a replica of this one.");

    [Fact]
    public void KmsKey_OfAnotherRegion_IsRefused() => Checked.Refuses(
        With($"listenerPort: 5000, {Passphrase}, kmsKey: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd'"),
        $"{Destination}.kmsKey (curling/feed): 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd' is a key in eu-west-1, and what it encrypts is in us-west-2; "
        + "use a key, or the replica of a multi-Region key, in us-west-2.");

    [Theory]
    [InlineData(Passphrase)]
    [InlineData("passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-a1B2c3'")]
    public void KmsKey_TwoForOneSecret_IsRefused(string passphrase)
    {
        const string First = "url: 'srt://203.0.113.28:7000'";
        const string Second = "url: 'srt://203.0.113.33:7000'";

        Checked.Accepts(Standard($"{First}, kmsKey: '{Key}', {passphrase}", $"{Second}, kmsKey: '{Key}', {passphrase}"));
        Checked.Refuses(
            Standard($"{First}, kmsKey: '{Key}', {passphrase}", $"{Second}, kmsKey: '{Key}5', {passphrase}"),
            $"{Delivery}.destinations[1].kmsKey (curling/feed): '{Key}5' is not what destinations[0] has for the same secret; write the same kmsKey in both.");
    }

    [Fact]
    public void AllowFrom_Missing_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(Sample.Delivery("feed", "srt", "srt", "", $"listenerPort: 5000, {Passphrase}")) + "passphrase: hunter2hunter2",
        $"{Delivery}.allowFrom (curling/feed): is missing, and MediaLive lets no caller in without it; list who may call, such as 198.51.100.7/32.");

    [Fact]
    public void AllowFrom_WhereMediaLiveCalls_IsRefused() => Checked.Refuses(
        With($"url: 'srt://203.0.113.28:7000', {Passphrase}", AllowFrom),
        $"{Delivery}.allowFrom (curling/feed): is for a channel that listens, and here MediaLive calls; remove it, or move it to receiver.");

    /// <summary>MediaLive's API model, InputWhitelistRuleCidr: "An IPv4 CIDR to whitelist."</summary>
    [Theory]
    [InlineData("'2001:db8::/32'", "[0] (curling/feed): '2001:db8::/32' is IPv6, and MediaLive takes calls over IPv4; write an IPv4 block.")]
    [InlineData("channel", "[0] (curling/feed): 'channel' is the channel, which does not call itself; write CIDR blocks.")]
    [InlineData("0.0.0.0/1, 128.0.0.0/1", " (curling/feed): is, together, every IPv4 address; write anywhere if that is meant.")]
    public void AllowFrom_OutsideTheRules_IsRefused(string sources, string told) => Checked.Refuses(
        Listening(sources), $"{Delivery}.allowFrom{told}");

    [Fact]
    public void AllowFrom_Anywhere_Warns() => Assert.Equal(
        [$"{Delivery}.allowFrom[0] (curling/feed): lets everybody call the channel, and the passphrase alone keeps them out; CIDR blocks of the callers are safer."],
        Checked.Of(Listening("anywhere")).Warnings);

    /// <summary>MediaLive user guide, Working with input security groups: up to 10 rules in one, and a channel takes one group.</summary>
    [Fact]
    public void AllowFrom_OverTenBlocksInTheChannel_IsToldOnce()
    {
        static string Blocks(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(number => $"203.0.113.{number}/32"));
        static string Two(string first, string second) => Sample.SinglePipeline(
            Sample.Delivery("feed", "srt", "srt", $"allowFrom: [{first}]", $"listenerPort: 5000, {Passphrase}"),
            Sample.Delivery("second", "srt", "srt", $"allowFrom: [{second}]", $"listenerPort: 5001, {Passphrase}")) + "passphrase: hunter2hunter2";

        Checked.Accepts(Two(Blocks(1, 10), Blocks(1, 10)));
        Checked.Refuses(
            Two(Blocks(1, 6), Blocks(7, 5)),
            "channels[0].deliveries[1].allowFrom (curling/second): makes 11 blocks in this channel, and its input security group takes 10; "
            + "join blocks, or move a listener to another channel.");
    }

    [Fact]
    public void Url_WithAPassword_IsRefusedWithoutShowingIt() => Checked.Refuses(
        With($"url: 'srt://acme:hunter2@203.0.113.28:7000', {Passphrase}"),
        $"{Destination}.url (curling/feed): 'srt://***@203.0.113.28:7000' has more than a host and a port; write srt://host:port; a stream id goes into streamId, a passphrase into passphraseSecret.");

    [Theory]
    [InlineData("udp://203.0.113.28:7000", "is not an srt:// URL; write srt://host:port")]
    [InlineData("srt://203.0.113.28", "lacks its host or its port; write srt://host:port with a port from 1 to 65535")]
    [InlineData("srt://203.0.113.28:0", "lacks its host or its port; write srt://host:port with a port from 1 to 65535")]
    [InlineData("srt://203.0.113.28:7000#live", "has more than a host and a port; write srt://host:port; a stream id goes into streamId, a passphrase into passphraseSecret")]
    [InlineData("srt://203.0.113.28:7000/live", "has more than a host and a port; write srt://host:port; a stream id goes into streamId, a passphrase into passphraseSecret")]
    public void Url_OutsideTheRules_IsRefused(string url, string told) =>
        Checked.Refuses(With($"url: '{url}', {Passphrase}"), $"{Destination}.url (curling/feed): '{url}' {told}.");

    [Fact]
    public void Url_WithAPassphrase_IsRefusedWithoutShowingIt() => Checked.Refuses(
        With($"url: 'srt://203.0.113.28:7000?passphrase=hunter2hunter2', {Passphrase}"),
        $"{Destination}.url (curling/feed): 'srt://203.0.113.28:7000?[secret]' has more than a host and a port; write srt://host:port; a stream id goes into streamId, a passphrase into passphraseSecret.");

    [Theory]
    [InlineData(4999)]
    [InlineData(5201)]
    public void ListenerPort_OutOfRange_IsRefused(int port) => Checked.Refuses(
        With($"listenerPort: {port}, {Passphrase}"),
        $"{Destination}.listenerPort (curling/feed): '{port}' is not a port from 5000 to 5200, on which MediaLive listens; use one of these.");

    [Fact]
    public void ListenerPort_NoNumber_IsToldOnce() => Checked.Refuses(
        With($"listenerPort: '5000', {Passphrase}"), $"{Destination}.listenerPort (curling/feed): '5000' is not a whole number; write digits, without quotes.");

    [Fact]
    public void Receiver_WhereMediaLiveListens_IsRefused()
    {
        const string Receiver = "receiver: { vpcId: default, allowFrom: [198.51.100.7/32] }";

        Checked.Accepts(With($"url: 'srt://203.0.113.28:7000', {Passphrase}", Receiver));
        Checked.Refuses(
            With($"listenerPort: 5000, {Passphrase}", Receiver),
            $"{Delivery}.receiver (curling/feed): is for a listener of ours, and here MediaLive is the listener; remove it.");
    }

    [Fact]
    public void ListenerPort_TakenInTheChannel_IsRefused() => Checked.Refuses(
        Sample.Standard(
            Sample.Delivery("feed", "srt", "srt", AllowFrom, $"listenerPort: 5000, {Passphrase}", $"listenerPort: 5000, {Passphrase}"),
            Sample.Delivery("second", "srt", "srt", AllowFrom, $"listenerPort: 5001, {Passphrase}", $"listenerPort: 5000, {Passphrase}")) + "passphrase: hunter2hunter2",
        "channels[0].deliveries[0].destinations[1].listenerPort (curling/feed): '5000' is listened on already in this channel; use another port from 5000 to 5200.",
        "channels[0].deliveries[1].destinations[1].listenerPort (curling/second): '5000' is listened on already in this channel; use another port from 5000 to 5200.");

    [Fact]
    public void ListenerPort_OfAnotherChannel_IsAccepted() => Checked.Accepts($$"""
        channels:
          - { name: curling, class: SINGLE_PIPELINE, deliveries: [{{Sample.Delivery("feed", "srt", "srt", AllowFrom, $"listenerPort: 5000, {Passphrase}")}}] }
          - { name: hockey, class: SINGLE_PIPELINE, deliveries: [{{Sample.Delivery("feed", "srt", "srt", AllowFrom, $"listenerPort: 5000, {Passphrase}")}}] }
        passphrase: hunter2hunter2
        """);

    [Fact]
    public void Listener_OfBothPipelines_IsRefused() => Checked.Refuses(
        Sample.Standard(Sample.Delivery("feed", "srt", "srt", "", $"url: 'srt://203.0.113.28:7000', {Passphrase}", $"url: 'srt://203.0.113.28:7000', {Passphrase}")) + "passphrase: hunter2hunter2",
        $"{Delivery}.destinations[1].url (curling/feed): '203.0.113.28:7000' is written to by {Destination}.url (curling/feed) as well; change one of them.");

    [Fact]
    public void Listener_CalledWithTwoStreamIds_IsAccepted() => Checked.Accepts(Sample.Standard(Sample.Delivery(
        "feed", "srt", "srt", "", $"url: 'srt://203.0.113.28:7000', streamId: a, {Passphrase}", $"url: 'srt://203.0.113.28:7000', streamId: b, {Passphrase}"))
        + "passphrase: hunter2hunter2");

    /// <summary>MediaLive User Guide, "Validation rules for listener mode": in a channel, each output in listener mode has a port of its own.</summary>
    [Theory]
    [InlineData("listenerPort: 5000, " + Passphrase, "listenerPort (curling/feed): '5000' is listened on already in this channel; use another port from 5000 to 5200")]
    [InlineData("listenerPort: 5001, passphraseSecret: other",
        "passphraseSecret (curling/feed): 'other' is not a configuration key of this stack; set it with: pulumi config set --secret other")]
    [InlineData($"listenerPort: 5001, {Passphrase}, kmsKey: '{Key}'",
        $"kmsKey (curling/feed): '{Key}' is not what destinations[0] has for the same secret; write the same kmsKey in both")]
    public void AdditionalOutput_OutsideTheRules_IsRefused(string destination, string told) => Checked.Refuses(
        With($"listenerPort: 5000, {Passphrase}", $"{AllowFrom}, additionalOutputs: [{{ name: affiliate, destinations: [{{ {destination} }}] }}]"),
        $"{Delivery}.additionalOutputs[0].destinations[0].{told}.");

    [Fact]
    public void AdditionalOutput_ToTheListenerOfAnother_IsRefused() => Checked.Refuses(
        With($"url: 'srt://203.0.113.28:7000', {Passphrase}", $"additionalOutputs: [{{ name: affiliate, latency: 39, destinations: [{{ url: 'srt://203.0.113.28:7000', {Passphrase} }}] }}]"),
        $"{Delivery}.additionalOutputs[0].latency (curling/feed): '39' is not a number of milliseconds from 40 to 16000, which SRT outputs take; correct it.",
        $"{Delivery}.additionalOutputs[0].destinations[0].url (curling/feed): '203.0.113.28:7000' is written to by {Destination}.url (curling/feed) as well; change one of them.");

    [Fact]
    public void AdditionalOutput_ThatListensAlone_NeedsItsCallers() => Checked.Refuses(
        Sample.SinglePipeline(Sample.Delivery(
            "feed", "srt", "srt", $"additionalOutputs: [{{ name: affiliate, destinations: [{{ listenerPort: 5000, {Passphrase} }}] }}]", $"url: 'srt://203.0.113.28:7000', {Passphrase}"))
            + "passphrase: hunter2hunter2",
        $"{Delivery}.allowFrom (curling/feed): is missing, and MediaLive lets no caller in without it; list who may call, such as 198.51.100.7/32.");

    /// <summary>MediaLive's API model, SrtOutputSettings.latency: "Range: 40-16000 milliseconds."</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(16000)]
    public void Latency_AtTheLimits_IsAccepted(int latency) => Checked.Accepts(With($"listenerPort: 5000, {Passphrase}", $"latency: {latency}"));

    [Theory]
    [InlineData(39)]
    [InlineData(16001)]
    public void Latency_OutOfRange_IsRefused(int latency) => Checked.Refuses(
        With($"listenerPort: 5000, {Passphrase}", $"latency: {latency}"),
        $"{Delivery}.latency (curling/feed): '{latency}' is not a number of milliseconds from 40 to 16000, which SRT outputs take; correct it.");

    [Fact]
    public void StreamId_TooLong_IsRefused()
    {
        Checked.Accepts(With($"listenerPort: 5000, {Passphrase}, streamId: {new string('s', 512)}"));
        Checked.Refuses(
            With($"listenerPort: 5000, {Passphrase}, streamId: {new string('s', 513)}"),
            $"{Destination}.streamId (curling/feed): '{new string('s', 513)}' has more than the 512 characters that SRT takes; shorten it.");
    }

    /// <summary>Where the channel listens, somebody may call.</summary>
    private static string With(string destination, string more = "", string passphrase = "hunter2hunter2") => Sample.SinglePipeline(Sample.Delivery(
        "feed", "srt", "srt", destination.Contains("listenerPort") ? $"{AllowFrom}{(more.Length > 0 ? $", {more}" : "")}" : more, destination))
        + $"passphrase: {passphrase}";

    private static string Listening(string sources) =>
        Sample.SinglePipeline(Sample.Delivery("feed", "srt", "srt", $"allowFrom: [{sources}]", $"listenerPort: 5000, {Passphrase}")) + "passphrase: hunter2hunter2";

    private static string Standard(params string[] destinations) =>
        Sample.Standard(Sample.Delivery("feed", "srt", "srt", "", destinations)) + "passphrase: hunter2hunter2";
}
