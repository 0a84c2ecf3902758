using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Docs;

/// <summary>The permissions of the deployer, in docs/deploying.md.</summary>
public sealed class DeployerPolicyTests
{
    /// <summary>They ask nobody, or need no permission.</summary>
    private static readonly string[] FreeFunctions = ["getCallerIdentity", "getPartition", "getRegion"];

    private static readonly Document Deploying = new("docs/deploying.md");

    private static readonly List<string[]> Table = [.. Deploying.Rows("## What to allow the deployer")];

    [Fact]
    public void Table_OfPermissions_HasEveryResourceTypeThatCanBeRegistered()
    {
        var listed = Table.SelectMany(row => Document.CodeSpans(row[0])).Where(type => type.Contains(':')).Order(StringComparer.Ordinal);

        Assert.True(RegisteredTypes.Resources.Count > 20);
        Assert.Equal(RegisteredTypes.Resources, listed);
    }

    [Fact]
    public void Table_OfPermissions_HasEveryFunctionThatIsAsked()
    {
        var listed = Table.SelectMany(row => Document.CodeSpans(row[0])).Where(type => type.StartsWith("get", StringComparison.Ordinal));

        Assert.Equal(RegisteredTypes.Functions, listed.Concat(FreeFunctions).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_OfPermissions_HasActionsForEachRow() => Assert.All(Table, row => Assert.True(Document.CodeSpans(row[1]).Count() > 1));

    [Fact]
    public void Policy_OfTheDeployer_AllowsJustWhatTheTableSays()
    {
        var allowed = Statements().SelectMany(statement => statement!["Action"]!.AsArray()).Select(action => (string)action!).ToList();

        Assert.Equal(allowed.Distinct(), allowed);
        Assert.Equal(
            Table.SelectMany(row => Document.CodeSpans(row[1])).Distinct().Order(StringComparer.Ordinal), allowed.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// IAM takes 6,144 characters in a managed policy, white space apart (IAM User Guide, "IAM and AWS STS quotas").
    /// </summary>
    [Fact]
    public void Policy_OfTheDeployer_FitsOneManagedPolicy() =>
        Assert.InRange(JsonSerializer.Serialize(Policy()).Count(character => !char.IsWhiteSpace(character)), 1, 6_144);

    [Fact]
    public async Task Policies_OfTheDocument_PassCfnLint()
    {
        var statement = JsonNode.Parse(Blocks().Single(block => block.Contains("PassedToService", StringComparison.Ordinal)))!;
        var passRole = new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statement) };
        Assert.Equal((0, ""), await LintAsync(Policy(), passRole));
    }

    /// <summary>The linter knows each service's actions, from AWS's own list.</summary>
    [Fact]
    public async Task Policy_WithAnActionThatNoServiceHas_DoesNotPassCfnLint()
    {
        var policy = Policy();
        policy["Statement"]![0]!["Action"]!.AsArray().Add("s3:PutBucketPublicAccessBlocks");

        var (status, said) = await LintAsync(policy);

        Assert.NotEqual(0, status);
        Assert.Contains("putbucketpublicaccessblocks", said, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<(int Status, string Said)> LintAsync(params JsonNode[] documents)
    {
        var resources = documents.Select((document, number) => KeyValuePair.Create<string, JsonNode?>($"Policy{number}", new JsonObject
        {
            ["Type"] = "AWS::IAM::ManagedPolicy",
            ["Properties"] = new JsonObject { ["PolicyDocument"] = document },
        }));
        return CfnLint.CheckAsync(new JsonObject { ["Resources"] = new JsonObject(resources) });
    }

    private static JsonNode Policy() => JsonNode.Parse(Blocks().Single(block => block.Contains("\"Buckets\"", StringComparison.Ordinal)))!;

    private static JsonArray Statements() => Policy()["Statement"]!.AsArray();

    private static IEnumerable<string> Blocks() => Deploying.Blocks.Where(block => block.Info == "json").Select(block => block.Text);
}
