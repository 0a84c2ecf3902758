using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Access;

/// <summary>Walks every statement of every policy that the example stacks attach.</summary>
[Collection(Deployed.Serially)]
public sealed class LeastPrivilegeTests
{
    private static readonly Dictionary<string, string> PolicyInputs = new()
    {
        ["aws:iam/role:Role"] = "assumeRolePolicy",
        ["aws:iam/rolePolicy:RolePolicy"] = "policy",
        ["aws:s3/bucketPolicy:BucketPolicy"] = "policy",
    };

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Statements_ThatAllow_NameActionsResourcesAndPrincipals(string stack)
    {
        var allowed = (await StatementsAsync(stack)).Where(one => one.Statement["Effect"]!.GetValue<string>() == "Allow").ToList();

        Assert.NotEmpty(allowed);
        Assert.All(allowed, one =>
        {
            Assert.DoesNotContain("*", string.Join(" ", Values(one.Statement["Action"])));
            // Named as far as it is known beforehand: a star stands at the end at most, behind the beginning of a name.
            if (!Values(one.Statement["Action"]).SequenceEqual(["logs:DescribeLogGroups"]))
                Assert.All(Values(one.Statement["Resource"]), resource => Assert.Matches("^arn:aws:[a-z0-9]+:[a-z0-9-]*:[0-9]*:[^*]*[^*/:]\\*?$", resource));
            if (one.Policy.Type != "aws:iam/rolePolicy:RolePolicy")
                Assert.DoesNotContain("*", Values(one.Statement["Principal"]!.AsObject().Single().Value));
        });
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Statements_OnObjects_EndInThePrefixOfADelivery(string stack)
    {
        var deployed = await Deployed.ExampleAsync(stack);
        var prefixes = deployed.Outputs["urls"]!.AsObject()
            .SelectMany(urls => urls.Value!.AsArray())
            .Select(url => url!.GetValue<string>().Replace("s3ssl://", "arn:aws:s3:::", StringComparison.Ordinal) + "*")
            .ToHashSet();

        var objects = Statements(deployed)
            .Where(one => Values(one.Statement["Action"]).Contains("s3:PutObject"))
            .SelectMany(one => Values(one.Statement["Resource"]))
            .ToList();
        Assert.NotEmpty(objects);
        Assert.All(objects, resource => Assert.Contains(resource, prefixes));
    }

    [Fact]
    public async Task Statements_OnAdditionalChannels_NameJustTheOnesThatAreWrittenTo()
    {
        var deployed = await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("cmafingest-two-regions")));
        string[] channels =
        [
            "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/live-sports/channel/curling-both",
            "arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/live-sports/channel/curling-both",
        ];

        Assert.Equal(channels, Values(Assert.Single(Statements(deployed), one => Ingests(one.Statement)).Statement["Resource"]));
        Assert.Equal(channels, deployed.All("aws-native:mediapackagev2:ChannelPolicy").Select(policy =>
        {
            var statement = Assert.Single(policy.Inputs["policy"]!["Statement"]!.AsArray())!.AsObject();
            Assert.True(Ingests(statement));
            Assert.Equal("arn:aws:mock:::curling-role", (string)statement["Principal"]!["AWS"]!);
            return (string)statement["Resource"]!;
        }));

        static bool Ingests(JsonObject statement) => Values(statement["Action"]).SequenceEqual(["mediapackagev2:GetChannel", "mediapackagev2:PutObject"]);
    }

    private static async Task<IEnumerable<(Registration Policy, JsonObject Statement)>> StatementsAsync(string stack) =>
        Statements(await Deployed.ExampleAsync(stack));

    private static IEnumerable<(Registration Policy, JsonObject Statement)> Statements(Deployed deployed) =>
        from registration in deployed.Registrations
        where PolicyInputs.ContainsKey(registration.Type)
        from statement in registration.Statements(PolicyInputs[registration.Type])
        select (registration, statement.AsObject());

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        null => [],
        JsonArray several => several.Select(one => one!.GetValue<string>()),
        _ => [node.GetValue<string>()],
    };
}
