using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.StackFiles;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.StackFiles;

public sealed class AccountRulesTests
{
    [Fact]
    public void Role_OfAnotherAccount_IsRefused() => Assert.Equal(
        ["channels[0].role (curling): 'arn:aws:iam::210987654321:role/live' is not a role of account 123456789012, in which the channel will be; "
            + "use a role of that account, or leave it out."],
        Check("role: arn:aws:iam::210987654321:role/live", "{}"));

    [Fact]
    public void Owner_IsThisAccount_IsRefused() => Assert.Equal(
        ["buckets.acme.ownerAccount: '123456789012' is the account of this stack; remove it, or write existing: true if the bucket is made elsewhere."],
        Check("", "{ ownerAccount: '123456789012' }"));

    [Fact]
    public void RoleOfThisAccountAndOwnerOfAnother_AreAccepted() =>
        Assert.Empty(Check("role: arn:aws:iam::123456789012:role/live", "{ ownerAccount: '210987654321' }"));

    [Theory]
    [InlineData("123456789012")]
    [InlineData("210987654321", "channels[0].deliveries[0].destinations[0].passphraseSecretArn (curling/feed): 'arn:aws:secretsmanager:us-west-2:210987654321:secret:srt-a1B2c3' "
        + "is a secret of account 210987654321, and the channel will be in 123456789012; store it in a secret of that account.")]
    public void Passphrase_SecretOfAnotherAccount_IsRefused(string account, params string[] errors) => Assert.Equal(errors, Check(Sample.SinglePipeline(
        Sample.Delivery("feed", "srt", "srt", "", $"url: 'srt://203.0.113.28:7000', passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:{account}:secret:srt-a1B2c3'"))));

    private static IEnumerable<string> Check(string channel, string bucket) => Check($$"""
            channels:
              - name: curling
                class: SINGLE_PIPELINE
                {{channel}}
                deliveries:
                  - { name: origin, outputGroup: hls, downstream: s3, destinations: [ { url: s3ssl://acme/live/index } ] }
            buckets: { acme: {{bucket}} }
            """);

    private static IEnumerable<string> Check(string yaml)
    {
        var stack = Checked.Accepts(yaml);
        var findings = new ConfigFindings();
        AccountRules.Check(stack, new AwsAccount("123456789012", "us-west-2", "aws"), findings);
        return findings.Errors.Select(error => error.ToString());
    }
}
