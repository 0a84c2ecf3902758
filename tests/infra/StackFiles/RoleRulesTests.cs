using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.StackFiles;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.StackFiles;

public sealed class RoleRulesTests
{
    [Theory]
    [InlineData("live/MediaLive", "live/MediaLive")]
    [InlineData("live/MediaLive", "live/Other")]
    public void Roles_OfOneArnOrOfTwoNames_AreAccepted(string one, string other) => Assert.Empty(Check(one, other));

    [Theory]
    [InlineData("live/MediaLive", "MediaLive")]
    [InlineData("MediaLive", "medialive")]
    public void Roles_OfOneNameAndTwoArns_AreRefused(string one, string other) => Assert.Equal(
        [
            $"channels[1].role (b): 'arn:aws:iam::123456789012:role/{other}' is not what channels[0].role (a) has, and IAM has one role of that name; "
            + "write the same ARN in both.",
        ],
        Check(one, other));

    private static IEnumerable<string> Check(string one, string other)
    {
        var stack = Checked.Accepts($"channels: [{Channel("a", one)}, {Channel("b", other)}]");
        var findings = new ConfigFindings();
        RoleRules.Check(stack, PolicyScope.BeforeDeployment(stack, new AwsAccount("123456789012", "us-west-2", "aws")), findings);
        return findings.Errors.Select(error => error.ToString());
    }

    private static string Channel(string name, string role) =>
        $"{{ name: {name}, class: SINGLE_PIPELINE, role: 'arn:aws:iam::123456789012:role/{role}', deliveries: [{Sample.Udp("feed", [$"udp://{name}.example.com:5000"])}] }}";
}
