using MediaLive.Delivery.Deliveries.Rtmp;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.Rtmp;

public sealed class RtmpRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";
    private const string Destination = Delivery + ".destinations[0]";

    [Theory]
    [InlineData("url: 'rtmp://203.0.113.28:80/xyz/ywq7b'", "rtmp://203.0.113.28:80/xyz", "ywq7b")]
    [InlineData("url: 'rtmp://live.example.com/xyz/ywq7b'", "rtmp://live.example.com:1935/xyz", "ywq7b")]
    [InlineData("url: 'RTMP://live.example.com/$d$/ywq7b'", "rtmp://live.example.com:1935/$d$", "ywq7b")]
    [InlineData("url: 'rtmps://live.example.com/xyz/ywq7b'", "rtmps://live.example.com:443/xyz", "ywq7b")]
    [InlineData("url: 'rtmp://live.example.com/app/instance/ywq7b'", "rtmp://live.example.com:1935/app/instance", "ywq7b")]
    [InlineData("url: 'rtmp://live.example.com/xyz', streamName: ywq7b", "rtmp://live.example.com:1935/xyz", "ywq7b")]
    [InlineData("url: 'rtmp://live.example.com/xyz/', streamName: ywq7b", "rtmp://live.example.com:1935/xyz", "ywq7b")]
    [InlineData("url: 'rtmp://live.example.com/xyz/y7?sign=1#2%7C'", "rtmp://live.example.com:1935/xyz", "y7?sign=1#2%7C")]
    [InlineData("url: 'rtmp://live.example.com/app/instance', streamNameSecret: socialKey", "rtmp://live.example.com:1935/app/instance", null)]
    public void Url_ApplicationAndStream_AreTakenApart(string destination, string url, string? streamName)
    {
        var delivery = Assert.IsType<RtmpDeliveryConfig>(Checked.Accepts(With(destination)).Channels[0].Deliveries[0]);

        var read = delivery.Destinations[0];
        Assert.Equal((url, streamName), (read.Url.UrlOf(read.Application), read.PlainStreamName));
    }

    [Theory]
    [InlineData("http://live.example.com/xyz/secretkey", "http://live.example.com/[secret]", "is not an rtmp:// or rtmps:// URL; write rtmp://host:port/app/stream")]
    [InlineData("secretkey", "[secret]", "is not an rtmp:// or rtmps:// URL; write rtmp://host:port/app/stream")]
    [InlineData("rtmp://live.example.com:0/xyz/secretkey", "rtmp://live.example.com:0/[secret]", "is not an rtmp:// or rtmps:// URL; write rtmp://host:port/app/stream")]
    [InlineData("rtmp://acme:hunter2@live.example.com/xyz/secretkey", "rtmp://live.example.com/[secret]", "has a user name or a password in it; move them to credentials")]
    [InlineData("rtmp://live.example.com/xyz/secret key", "rtmp://live.example.com/[secret]", "has a space or another character that URLs don't take; take it out, or percent-encode it")]
    [InlineData("RTMP://live.example.com:0/xyz/secretkey", "RTMP://live.example.com:0/[secret]", "is not an rtmp:// or rtmps:// URL; write rtmp://host:port/app/stream")]
    [InlineData("rtmp://live.example.com/xyz/$secretkey$", "rtmp://live.example.com/[secret]", "has a variable that MediaLive does not take in a destination; use $dt$, $d$ or $t$, or move it to the name modifier of an output")]
    [InlineData("rtmp://live.example.com/xyz/secret$key", "rtmp://live.example.com/[secret]", "has a $ that begins no variable; write variables as $dt$, $d$ or $t$, or take it out")]
    [InlineData("rtmp://live.example.com/", "rtmp://live.example.com/[secret]", "has no application name; write rtmp://host:port/app/stream")]
    [InlineData("rtmp://live.example.com/secretkey", "rtmp://live.example.com:1935/[secret]", "has an application name or a stream name, and both are needed; write rtmp://host:port/app/stream")]
    public void Url_OutsideTheRules_IsRefusedWithoutItsStreamName(string url, string shown, string told) =>
        Checked.Refuses(With($"url: '{url}'"), $"{Destination}.url (curling/social): '{shown}' {told}.");

    [Theory]
    [InlineData("streamName: 4711", "is not a text; write it in quotes if it is one")]
    [InlineData("streamName: ''", "is empty; write its value, or remove the key")]
    public void StreamName_OutsideTheRules_IsRefusedWithoutShowingIt(string streamName, string told) =>
        Assert.Contains($"{Destination}.streamName (curling/social): {told}.", Checked.Of(With($"url: 'rtmp://live.example.com/app/x', {streamName}")).Errors);

    [Fact]
    public void StreamName_NumberBehindAnApplication_IsToldOnce() => Checked.Refuses(
        With("url: 'rtmp://live.example.com/app', streamName: 4711"),
        $"{Destination}.streamName (curling/social): is not a text; write it in quotes if it is one.");

    [Fact]
    public void StreamName_GivenTwice_IsRefused() => Checked.Refuses(
        With("url: 'rtmp://live.example.com/xyz', streamName: ywq7b, streamNameSecret: socialKey"),
        $"{Destination} (curling/social): has both streamName and streamNameSecret; write one of them.");

    [Fact]
    public void StreamName_SecretThatTheStackLacks_IsRefused() => Checked.Refuses(
        With("url: 'rtmp://live.example.com/xyz', streamNameSecret: otherKey"),
        $"{Destination}.streamNameSecret (curling/social): 'otherKey' is not a configuration key of this stack; set it with: pulumi config set --secret otherKey.");

    [Theory]
    [InlineData("url: 'rtmp://live.example.com/xyz/ywq7b'", "url: 'rtmp://live.example.com:1935/xyz', streamName: ywq7b")]
    [InlineData("url: 'rtmp://live.example.com/xyz', streamNameSecret: socialKey", "url: 'rtmp://live.example.com/xyz', streamNameSecret: socialKey")]
    public void Destinations_SameStream_AreRefusedWithoutShowingIt(string first, string second) => Checked.Refuses(
        Sample.Standard(Sample.Delivery("social", "rtmp", "rtmp", "", first, second)) + "socialKey: secretkey",
        $"{Delivery}.destinations[1].url (curling/social): is written to by {Destination}.url (curling/social) as well; change one of them.");

    [Theory]
    [InlineData("url: 'rtmp://live.example.com/xyz/a'", "url: 'rtmp://live.example.com/xyz/b'")]
    [InlineData("url: 'rtmp://live.example.com/xyz', streamNameSecret: socialKey", "url: 'rtmp://live.example.com/xyz', streamNameSecret: backupKey")]
    public void Destinations_TwoStreamsOfOneApplication_AreAccepted(string first, string second) => Checked.Accepts(
        Sample.Standard(Sample.Delivery("social", "rtmp", "rtmp", "", first, second)) + "socialKey: secretkey\nbackupKey: otherkey");

    [Fact]
    public void Credentials_OutsideTheRules_AreRefused() => Checked.Refuses(
        With("url: 'rtmp://live.example.com/xyz/ywq7b', credentials: { username: acme }"),
        $"{Destination}.credentials (curling/social): needs exactly one of passwordSecret and passwordParameter; write one of them.");

    [Fact]
    public void Scheme_AkamaiWithoutCredentials_IsRefused() => Checked.Refuses(
        With("url: 'rtmp://live.example.com/xyz/ywq7b'", "authenticationScheme: AKAMAI"),
        $"{Destination}.credentials (curling/social): is missing, and authenticationScheme AKAMAI needs it; write the user name and the password's key.");

    [Fact]
    public void Scheme_WithWhatItNeeds_IsAccepted()
    {
        Checked.Accepts(With("url: 'rtmp://live.example.com/xyz/ywq7b'", "authenticationScheme: COMMON"));
        Checked.Accepts(With("url: 'rtmp://live.example.com/xyz/ywq7b', credentials: { username: acme, passwordParameter: p }", "authenticationScheme: AKAMAI"));
    }

    [Fact]
    public void Connection_AtTheLimits_IsAccepted() =>
        Checked.Accepts(With("url: 'rtmp://live.example.com/xyz/ywq7b'", "connectionRetryInterval: 1, numRetries: 0, restartDelay: 0, cacheLength: 30"));

    [Fact]
    public void Connection_OutOfRange_IsRefused() => Checked.Refuses(
        With("url: 'rtmp://live.example.com/xyz/ywq7b'", "connectionRetryInterval: 0, numRetries: -1, restartDelay: -1, certificateMode: NONE, cacheLength: 29, cacheFullBehavior: WAIT, inputLossAction: DROP_TS"),
        $"{Delivery}.certificateMode (curling/social): 'NONE' is not one of the values known here; use one of SELF_SIGNED, VERIFY_AUTHENTICITY.",
        $"{Delivery}.connectionRetryInterval (curling/social): '0' is not a number of seconds from 1 up; correct it.",
        $"{Delivery}.numRetries (curling/social): '-1' is not a number from 0 up; correct it.",
        $"{Delivery}.restartDelay (curling/social): '-1' is not a number of seconds from 0 up; correct it.",
        $"{Delivery}.cacheLength (curling/social): '29' is not a number of seconds from 30 up; correct it.",
        $"{Delivery}.cacheFullBehavior (curling/social): 'WAIT' is not one of the values known here; use one of DISCONNECT_IMMEDIATELY, WAIT_FOR_SERVER.",
        $"{Delivery}.inputLossAction (curling/social): 'DROP_TS' is not one of the values known here; use one of EMIT_OUTPUT, PAUSE_OUTPUT.");

    /// <summary>MediaLive User Guide, "Coordinate with the downstream system" of RTMP: one set of destination addresses for each output.</summary>
    [Theory]
    [InlineData("name: site, destinations: [{ url: 'rtmp://live.example.com/xyz/ywq7b' }]",
        "additionalOutputs[0].destinations[0].url (curling/social): is written to by channels[0].deliveries[0].destinations[0].url (curling/social) as well; change one of them")]
    [InlineData("name: site, destinations: []",
        "additionalOutputs[0].destinations (curling/social): lists 0 destination(s), and a SINGLE_PIPELINE channel needs exactly one; list 1")]
    [InlineData("name: Site, destinations: [{ url: 'rtmp://live.example.com/xyz/b' }]",
        "additionalOutputs[0].name (curling/social): 'Site' is not a name of lower-case letters, digits and hyphens that starts with a letter and has at most 31 characters; rename it")]
    [InlineData("name: site, destinations: [{ url: 'rtmp://live.example.com/xyz', streamNameSecret: otherKey }]",
        "additionalOutputs[0].destinations[0].streamNameSecret (curling/social): 'otherKey' is not a configuration key of this stack; set it with: pulumi config set --secret otherKey")]
    [InlineData("name: site, connectionRetryInterval: 0, destinations: [{ url: 'rtmp://live.example.com/xyz/b' }]",
        "additionalOutputs[0].connectionRetryInterval (curling/social): '0' is not a number of seconds from 1 up; correct it")]
    public void AdditionalOutput_OutsideTheRules_IsRefused(string output, string told) => Checked.Refuses(
        With("url: 'rtmp://live.example.com/xyz/ywq7b'", $"additionalOutputs: [{{ {output} }}]"), $"{Delivery}.{told}.");

    [Fact]
    public void AdditionalOutputs_OfOneName_AreRefused() => Checked.Refuses(
        With("url: 'rtmp://live.example.com/xyz/ywq7b'",
            "additionalOutputs: [{ name: site, destinations: [{ url: 'rtmp://live.example.com/xyz/b' }] }, { name: site, destinations: [{ url: 'rtmp://live.example.com/xyz/c' }] }]"),
        $"{Delivery}.additionalOutputs[1].name (curling/social): 'site' is the name of additionalOutputs[0] as well; rename one of them.");

    /// <summary>Ids of destinations are unique in a channel.</summary>
    [Fact]
    public void AdditionalOutput_WithTheIdOfAnotherDelivery_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(
            Sample.Delivery("social", "rtmp", "rtmp", "additionalOutputs: [{ name: site, destinations: [{ url: 'rtmp://live.example.com/xyz/b' }] }]", "url: 'rtmp://live.example.com/xyz/a'"),
            Sample.Udp("social-site", ["udp://203.0.113.28:5000"])),
        "channels[0].deliveries[1].name (curling/social-site): 'social-site' makes the resource name curling-social-site, which channels[0].deliveries[0] (curling/social) makes as well; "
        + "rename one of them.");

    [Fact]
    public void Scheme_AkamaiWithoutCredentialsOfAnOutput_IsRefused() => Checked.Refuses(
        With("url: 'rtmp://live.example.com/xyz/a', credentials: { username: acme, passwordParameter: p }",
            "authenticationScheme: AKAMAI, additionalOutputs: [{ name: site, destinations: [{ url: 'rtmp://live.example.com/xyz/b' }] }]"),
        $"{Delivery}.additionalOutputs[0].destinations[0].credentials (curling/social): is missing, and authenticationScheme AKAMAI needs it; "
        + "write the user name and the password's key.");

    [Theory]
    [InlineData("rtmps", 0)]
    [InlineData("rtmp", 1)]
    public void Credentials_WithoutTls_AreWarnedOf(string scheme, int warnings) => Assert.Equal(
        Enumerable.Repeat($"{Delivery}.destinations[0].credentials (curling/social): belong to an rtmp URL: whoever listens on the way reads the user name, "
            + "the stream name and the stream, and can guess at the password; agree on rtmps with its operator.", warnings),
        Checked.Of(With($"url: '{scheme}://live.example.com/xyz/ywq7b', credentials: {{ username: acme, passwordParameter: p }}")).Warnings);

    private static string With(string destination, string more = "") =>
        Sample.SinglePipeline(Sample.Delivery("social", "rtmp", "rtmp", more, destination)) + "socialKey: secretkey";
}
