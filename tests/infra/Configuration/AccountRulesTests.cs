using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Configuration;

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

    private static IEnumerable<string> Check(string channel, string bucket)
    {
        var stack = Checked.Accepts($$"""
            channels:
              - name: curling
                class: SINGLE_PIPELINE
                {{channel}}
                deliveries:
                  - { name: origin, outputGroup: hls, downstream: s3, destinations: [ { url: s3ssl://acme/live/index } ] }
            buckets: { acme: {{bucket}} }
            """);
        var findings = new ConfigFindings();
        AccountRules.Check(stack, new AwsAccount("123456789012", "us-west-2", "aws"), findings);
        return findings.Errors.Select(error => error.ToString());
    }
}
