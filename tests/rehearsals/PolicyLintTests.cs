using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>All policy documents of all rows, in both classes, before cfn-lint's rules for policies of each kind.</summary>
public sealed class PolicyLintTests
{
    private const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
    private const string ContainerPolicy = "aws:mediastore/containerPolicy:ContainerPolicy";
    private const string ChannelPolicy = "aws-native:mediapackagev2:ChannelPolicy";

    /// <summary>The outputs that hold policies for others to attach, by the types of resources that would attach them.</summary>
    private static readonly Dictionary<string, string> Outputs = new()
    {
        ["bucketPolicies"] = BucketPolicy,
        ["channelPolicies"] = ChannelPolicy,
        ["containerPolicies"] = ContainerPolicy,
    };

    /// <summary>By the type of the resource: the property that is a document, and what CloudFormation has in its place.</summary>
    private static readonly Dictionary<string, (string Property, Func<JsonNode, JsonObject> Resource)> Documents = new()
    {
        ["aws:iam/role:Role"] = (
            "assumeRolePolicy", document => Resource("AWS::IAM::Role", new() { ["AssumeRolePolicyDocument"] = document })),
        ["aws:iam/rolePolicy:RolePolicy"] = (
            "policy", document => Resource("AWS::IAM::ManagedPolicy", new() { ["PolicyDocument"] = document })),
        [BucketPolicy] = (
            "policy",
            document => Resource("AWS::S3::BucketPolicy", new() { ["Bucket"] = "acme", ["PolicyDocument"] = document })),
        [ContainerPolicy] = (
            "policy",
            document => Resource(
                "AWS::MediaStore::Container", new() { ["ContainerName"] = "curling", ["Policy"] = document.ToJsonString() })),
        [ChannelPolicy] = (
            "policy",
            document => Resource(
                "AWS::MediaPackageV2::ChannelPolicy",
                new() { ["ChannelGroupName"] = "live", ["ChannelName"] = "curling", ["Policy"] = document })),
    };

    [Fact]
    public async Task Policies_OfAllRows_PassCfnLint()
    {
        var policies = Files("Rows").SelectMany(Registered).ToList();
        Assert.True(policies.Count > 30, $"There are only {policies.Count} policies.");

        Assert.Equal((0, ""), await LintAsync(policies));
    }

    [Fact]
    public async Task Policies_ThatOthersAttach_PassCfnLint()
    {
        var outputs = Files("Outputs").Select(Read).Concat(Files("Rows").Select(file => Read(file)["outputs"]!)).ToList();
        Assert.All(Outputs.Keys, output => Assert.Contains(outputs, file => file[output] is not null));
        var policies = outputs.SelectMany(HandedOver).ToList();

        Assert.Equal((0, ""), await LintAsync(policies));
    }

    [Fact]
    public async Task Policy_WithAMistake_DoesNotPassCfnLint()
    {
        var document = JsonNode.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Permit","Action":"s3:GetObject","Resource":"*"}]}""")!;

        var (status, said) = await LintAsync([Documents["aws:iam/rolePolicy:RolePolicy"].Resource(document)]);

        Assert.NotEqual(0, status);
        Assert.Contains("Permit", said, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> Registered(string file)
    {
        foreach (var (key, inputs) in Read(file)["resources"]!.AsObject())
        {
            if (!Documents.TryGetValue(key.Split(' ')[0], out var kind) || inputs![kind.Property] is not { } document)
                continue;
            yield return kind.Resource(document is JsonValue value ? JsonNode.Parse((string)value!)! : document.DeepClone());
        }
    }

    private static IEnumerable<JsonObject> HandedOver(JsonNode outputs) =>
        from output in Outputs
        from policy in outputs[output.Key]?.AsObject() ?? []
        select Documents[output.Value].Resource(policy.Value!.DeepClone());

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.json").Order(StringComparer.Ordinal);

    // Mocks make up ARNs that no service has.
    private static JsonNode Read(string file) => JsonNode.Parse(
        File.ReadAllText(file).Replace("arn:aws:mock:::", "arn:aws:iam::123456789012:role/", StringComparison.Ordinal))!;

    private static JsonObject Resource(string type, JsonObject properties) => new() { ["Type"] = type, ["Properties"] = properties };

    /// <remarks>
    /// E3019: here one bucket and one channel stand for all, so that they have more than one policy.
    /// W3696: AWS ended MediaStore, and its policies are checked all the same.
    /// </remarks>
    private static Task<(int Status, string Said)> LintAsync(IEnumerable<JsonObject> policies)
    {
        var resources = policies.Select((policy, number) => KeyValuePair.Create<string, JsonNode?>($"Policy{number}", policy));
        return CfnLint.CheckAsync(new JsonObject { ["Resources"] = new JsonObject(resources) }, "E3019", "W3696");
    }
}
