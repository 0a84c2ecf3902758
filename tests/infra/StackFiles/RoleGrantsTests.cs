using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.StackFiles;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.StackFiles;

/// <summary>What the rules measure is what is deployed, with texts as long for what AWS makes up.</summary>
[Collection(Deployed.Serially)]
public sealed class RoleGrantsTests
{
    private const string Vpc = "vpc: { vpcId: vpc-0a1b, subnetIds: [subnet-0a1b0, subnet-0a1b1], elasticIps: true }, ";

    private static readonly string Everything = Row.Stack("STANDARD", Row.All).Replace("class: STANDARD, ", "class: STANDARD, " + Vpc, StringComparison.Ordinal);

    [Fact]
    public async Task Grants_OfEveryRow_AreThoseOfThePolicyThatIsDeployed()
    {
        var deployed = (await Deployed.UpAsync(Everything)).Registrations.Where(one => one.Type == "aws:iam/rolePolicy:RolePolicy");

        Assert.Equal(
            deployed.Select(policy => string.Join(", ", policy.Statements("policy").Select(Shape))).Order(),
            Policies().Select(policy => string.Join(", ", policy.Select(Shape))).Order());

        static string Shape(JsonNode? statement) => $"{statement!["Sid"]} {statement["Action"]!.ToJsonString()} on {Resources(statement).Count()}";
    }

    /// <summary>
    /// Ids of EC2 have 17 characters after the hyphen (EC2 User Guide, "Resource IDs"), MediaPackage's ARNs of channels 32
    /// hexadecimal digits (AWS CLI Command Reference, example of <c>mediapackage create-channel</c>); Secrets Manager adds a
    /// hyphen and six characters (its API Reference, CreateSecret), and Pulumi a hyphen and 7 digits.
    /// </summary>
    [Theory]
    [InlineData("^arn:aws:ec2:us-west-2:123456789012:elastic-ip/eipalloc-[0-9]{17}$")]
    [InlineData("^arn:aws:ec2:us-west-2:123456789012:security-group/sg-[0-9]{17}$")]
    [InlineData("^arn:aws:mediapackage:us-west-2:123456789012:channels/[0-9]{32}$")]
    [InlineData("^arn:aws:secretsmanager:us-west-2:123456789012:secret:curling-srt-srt-passphrase-passphrase-[0-9]{7}-[0-9]{6}$")]
    [InlineData("^arn:aws:ssm:us-west-2:123456789012:parameter/curling-hls-http-password-akamaiPassword-[0-9]{7}$")]
    [InlineData("^arn:aws:ssm:us-west-2:123456789012:parameter/curling-hls-mediapackage-pipeline-1-password-[0-9]{7}$")]
    [InlineData("^arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/live-sports/channel/curling-both$")]
    public void Grants_BeforeAnythingIsMade_AreAsLongAsAfterwards(string resource) =>
        Assert.Contains(Measured().SelectMany(Resources), measured => Regex.IsMatch(measured, resource));

    private static IEnumerable<JsonNode?> Measured() => Policies().SelectMany(policy => policy);

    private static IEnumerable<JsonArray> Policies()
    {
        var stack = Checked.Accepts(Everything);
        var scope = PolicyScope.BeforeDeployment(stack, new AwsAccount("123456789012", "us-west-2", "aws"));
        return SharedRole.In(stack).SelectMany(role => RoleGrants.For(role, scope)).Select(policy => JsonNode.Parse(PolicyDocument.Of(policy))!["Statement"]!.AsArray());
    }

    private static IEnumerable<string> Resources(JsonNode? statement) => statement!["Resource"] is JsonArray several
        ? several.Select(resource => (string)resource!)
        : [(string)statement["Resource"]!];
}
