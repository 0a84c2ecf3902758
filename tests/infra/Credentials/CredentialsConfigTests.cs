using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Credentials;

public sealed class CredentialsConfigTests
{
    private const string Credentials = "channels[0].deliveries[0].destinations[0].credentials";

    private const string Secrets = """
        originPassword: hunter2
        "vendor:originPassword": hunter2
        """;

    [Theory]
    [InlineData("passwordSecret: originPassword")]
    [InlineData("passwordSecret: 'vendor:originPassword'")]
    [InlineData("passwordParameter: /live/origin/password")]
    [InlineData("passwordParameter: origin_password.1, kmsKey: 'arn:aws:kms:us-west-2:123456789012:key/1234-ab'")]
    public void Credentials_OneWayToThePassword_AreAccepted(string way) => Checked.Accepts(With($"username: acme, {way}"));

    [Theory]
    [InlineData("username: acme")]
    [InlineData("username: acme, passwordSecret: originPassword, passwordParameter: /live/origin/password")]
    public void Credentials_NotExactlyOneWay_AreRefused(string credentials) => Checked.Refuses(
        With(credentials), $"{Credentials} (curling/origin): needs exactly one of passwordSecret and passwordParameter; write one of them.");

    [Fact]
    public void Credentials_SecretThatTheStackLacks_AreRefused() => Checked.Refuses(
        With("username: acme, passwordSecret: orginPassword"),
        $"{Credentials}.passwordSecret (curling/origin): 'orginPassword' is not a configuration key of this stack; set it with: pulumi config set --secret orginPassword.");

    [Theory]
    [InlineData("live origin")]
    [InlineData("live:origin")]
    [InlineData("live/origin")]
    [InlineData("/live/origin/")]
    [InlineData("/live//origin")]
    [InlineData("awsome")]
    [InlineData("/aws/reference/secretsmanager/origin")]
    [InlineData("/SSM/origin")]
    [InlineData("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16")]
    public void Credentials_NoNameOfAParameter_AreRefused(string name) => Checked.Refuses(
        With($"username: acme, passwordParameter: '{name}'"),
        $"{Credentials}.passwordParameter (curling/origin): '{name}' is not a name that SSM takes for a parameter; "
        + "write letters, digits and _ . - in at most 15 levels such as /live/akamai/password, and no aws or ssm in front.");

    [Theory]
    [InlineData("origin")]
    [InlineData("/live/aws/ssm")]
    [InlineData("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15")]
    public void Credentials_NameThatSsmTakes_AreAccepted(string name) => Checked.Accepts(With($"username: acme, passwordParameter: {name}"));

    /// <summary>SSM counts the 45 characters of <c>arn:aws:ssm:us-west-2:123456789012:parameter/</c> among its 1011.</summary>
    [Fact]
    public void Credentials_NameThatIsTooLongForSsm_AreRefused()
    {
        Checked.Accepts(With($"username: acme, passwordParameter: {new string('p', 966)}"));
        Checked.Refuses(
            With($"username: acme, passwordParameter: {new string('p', 967)}"),
            $"{Credentials}.passwordParameter (curling/origin): has 967 characters, and SSM takes 966 in us-west-2; use a parameter with a shorter name.");
    }

    /// <summary>Standard parameters hold 4 KB, and nothing in double braces (API model of SSM, PutParameter).</summary>
    [Fact]
    public void Credentials_PasswordThatSsmRefuses_AreRefusedWithoutShowingIt()
    {
        Checked.Accepts(With("username: acme, passwordSecret: long") + $"\nlong: {new string('é', 2048)}");
        Checked.Refuses(
            With("username: acme, passwordSecret: long") + $"\nlong: {new string('é', 2048)}a",
            $"{Credentials}.passwordSecret (curling/origin): 'long' holds 4097 bytes, and an SSM parameter takes 4096; set a shorter password.");
        Checked.Refuses(
            With("username: acme, passwordSecret: nested") + "\nnested: 'a{{b}}c'",
            $"{Credentials}.passwordSecret (curling/origin): 'nested' holds {{{{ … }}}}, which SSM takes for a reference to another parameter and refuses; set another password.");
    }

    [Fact]
    public void Credentials_KeyOfAnotherRegion_AreRefused() => Checked.Refuses(
        With("username: acme, passwordParameter: p, kmsKey: 'arn:aws:kms:eu-west-1:123456789012:key/k1'"),
        $"{Credentials}.kmsKey (curling/origin): 'arn:aws:kms:eu-west-1:123456789012:key/k1' is a key in eu-west-1, and what it encrypts is in us-west-2; "
        + "use a key, or the replica of a multi-Region key, in us-west-2.");

    [Fact]
    public void Credentials_NoArnOfAKey_AreRefused() => Checked.Refuses(
        With("username: acme, passwordParameter: p, kmsKey: alias/live"),
        $"{Credentials}.kmsKey (curling/origin): 'alias/live' is not the ARN of a KMS key; write arn:aws:kms:<region>:<account>:key/<id>.");

    [Fact]
    public void Credentials_OneSecretUnderTwoKeys_AreRefused()
    {
        const string One = "passwordSecret: originPassword, kmsKey: 'arn:aws:kms:us-west-2:123456789012:key/k1'";

        Checked.Accepts(WithBoth(One, One));
        Checked.Accepts(WithBoth(One, "passwordSecret: 'vendor:originPassword'"));
        Checked.Accepts(WithBoth(One, "passwordParameter: p"));
        Checked.Refuses(
            WithBoth(One, One.Replace("k1", "k2", StringComparison.Ordinal)),
            "channels[0].deliveries[0].destinations[1].credentials.kmsKey (curling/origin): 'arn:aws:kms:us-west-2:123456789012:key/k2' is not what destinations[0] has for the same secret; write the same kmsKey in both.");
        Checked.Refuses(
            WithBoth(One, "passwordSecret: originPassword"),
            "channels[0].deliveries[0].destinations[1].credentials.kmsKey (curling/origin): is not what destinations[0] has for the same secret; write the same kmsKey in both.");
    }

    [Fact]
    public void Credentials_SecretThatHoldsNothing_AreRefused() => Checked.Refuses(
        With("username: acme, passwordSecret: nothing") + "\nnothing: ''",
        $"{Credentials}.passwordSecret (curling/origin): 'nothing' is a configuration key that holds nothing; set it with: pulumi config set --secret nothing.");

    [Fact]
    public void Credentials_NoUserName_AreRefused()
    {
        Checked.Refuses(With("passwordParameter: p"), $"{Credentials}.username (curling/origin): is missing; write it.");
        Checked.Refuses(With("username: '', passwordParameter: p"), $"{Credentials}.username (curling/origin): is empty; write it.");
    }

    [Fact]
    public void Credentials_PasswordInTheStackFile_IsAnUnknownKeyAndNotShown() => Checked.Refuses(
        With("username: acme, password: hunter2"),
        $"{Credentials}.password (curling/origin): is not a key known here; use one of kmsKey, passwordParameter, passwordSecret, username.",
        $"{Credentials} (curling/origin): needs exactly one of passwordSecret and passwordParameter; write one of them.");

    private static string WithBoth(string first, string second) => Sample.Standard(Sample.Delivery(
        "origin", "hls", "http", "connection: { type: basicPut }",
        $"url: 'https://origin.example.com/live/a', credentials: {{ username: acme, {first} }}",
        $"url: 'https://origin.example.com/live/b', credentials: {{ username: acme, {second} }}"))
        + Secrets;

    private static string With(string credentials) => Sample.SinglePipeline(Sample.Delivery(
        "origin", "hls", "http", "connection: { type: basicPut }", $"url: 'https://origin.example.com/live/curling', credentials: {{ {credentials} }}"))
        + Secrets;
}
