using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Access;

/// <summary>Walks every statement of every policy of every combination: no star where something can be named.</summary>
[Collection(Deployed.Serially)]
public sealed class EveryStatementTests
{
    /// <summary>Actions that know no resources, as AWS's service authorization reference has it; and the one that is asked of all log groups.</summary>
    private static readonly HashSet<string> WithoutResources =
    [
        "ec2:DescribeAddresses", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "logs:DescribeLogGroups",
        "mediastore:ListContainers",
    ];

    [Theory]
    [InlineData("STANDARD")]
    [InlineData("SINGLE_PIPELINE")]
    public async Task Statements_OfEveryRow_NameWhatCanBeNamed(string channelClass) => Walk(await Deployed.UpAsync(Row.Stack(channelClass, Row.All)));

    [Fact]
    public async Task Statements_OfDeliveryThroughAVpc_NameWhatCanBeNamed() => Walk(await Deployed.EveryRowAsync());

    private static void Walk(Deployed deployed)
    {
        var policies = deployed.Registrations.SelectMany(one => Policies(one)).ToList();

        // Role and bucket policies, and those of containers and MediaPackage v2 channels.
        Assert.True(policies.Select(policy => policy.Type).Distinct().Count() >= 5);
        Assert.All(policies.SelectMany(policy => policy.Statements).Where(statement => statement["Effect"]!.GetValue<string>() == "Allow"), statement =>
        {
            var actions = Values(statement["Action"]).ToList();
            Assert.NotEmpty(actions);
            Assert.All(actions, action => Assert.DoesNotContain('*', action));
            if (statement.ContainsKey("Principal"))
                Assert.All(statement["Principal"]!.AsObject(), principal => Assert.DoesNotContain("*", Values(principal.Value)));
            if (!actions.All(WithoutResources.Contains))
                Assert.All(Values(statement["Resource"]), resource => Assert.Matches("^arn:aws:[a-z0-9-]+:[a-z0-9-]*:[0-9]*:[^*]*[^*:]\\*?$", resource));
        });
    }

    private static IEnumerable<(string Type, IEnumerable<JsonObject> Statements)> Policies(Registration one) =>
        from input in one.Inputs
        let policy = input.Value is JsonValue text && text.TryGetValue<string>(out var json) && json.StartsWith('{') ? JsonNode.Parse(json) : input.Value
        where policy is JsonObject document && document.ContainsKey("Statement")
        select (one.Type, policy["Statement"]!.AsArray().Select(statement => statement!.AsObject()));

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        null => [],
        JsonArray several => several.Select(one => one!.GetValue<string>()),
        _ => [node.GetValue<string>()],
    };
}
