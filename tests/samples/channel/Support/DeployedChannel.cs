using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Tests.Support;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace MediaLive.Channel.Sample.Tests.Support;

/// <summary>The sample, deployed against mocks after a delivery stack with these outputs.</summary>
internal sealed partial class DeployedChannel
{
    private const string Stack = "aws:cloudformation/stack:Stack";

    private readonly List<Registration> _registrations = [];

    private DeployedChannel()
    {
    }

    /// <summary>The stack's outputs. None of them is secret.</summary>
    public JsonObject Outputs { get; } = [];

    /// <summary>The text of the template.</summary>
    public string Body => StackInputs["templateBody"]!.GetValue<string>();

    public JsonObject Template => JsonNode.Parse(Body)!.AsObject();

    public JsonObject StackInputs => Assert.Single(All(Stack)).Inputs;

    public IEnumerable<Registration> All(string type) => _registrations.Where(one => one.Type == type).OrderBy(one => one.Name, StringComparer.Ordinal);

    /// <summary>
    /// The properties of a resource in the template as a request of MediaLive's API has them: with small letters, a secret in the place
    /// of each reference to one, and a text for what CloudFormation fills in.
    /// </summary>
    public JsonObject Request(string resource) => ApiNames(Template["Resources"]![resource]!["Properties"])!.AsObject();

    public static async Task<DeployedChannel> UpAsync(JsonObject handedOver, string channel = "curling", params string[] without)
    {
        var deployed = new DeployedChannel();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) => deployed.Register(args));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Returns((MockRegisterResourceOutputsRequest request) => deployed.KeepOutputsAsync(request));
        mocks.SetUpStack("organization/medialive-delivery/dev", handedOver);

        Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["medialive-channel:channel"] = channel,
            ["medialive-channel:without"] = JsonSerializer.Serialize(without),
        }));
        try
        {
            await Deployment.TestAsync<ChannelStack>(mocks.Object, new TestOptions { ProjectName = "medialive-channel", StackName = "dev", IsPreview = false });
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }

        return deployed;
    }

    private (string?, object) Register(MockResourceArgs args)
    {
        lock (_registrations)
            _registrations.Add(new Registration(args.Type!, args.Name!, JsonSerializer.SerializeToNode(args.Inputs)!.AsObject()));
        return ($"{args.Name}-id", args.Type switch
        {
            Stack => args.Inputs.SetItem("outputs", new Dictionary<string, string> { ["Arn"] = "arn:aws:medialive:us-west-2:123456789012:channel:1234567", ["Id"] = "1234567" }),
            "aws:secretsmanager/secret:Secret" => args.Inputs.SetItem("arn", ArnOf(args.Name!)),
            "aws:iam/role:Role" => args.Inputs.SetItem("arn", $"arn:aws:iam::123456789012:role/{args.Name}").SetItem("name", args.Name!),
            "aws-native:mediaconnect:RouterInput" => args.Inputs.SetItem("arn", $"arn:aws:mediaconnect:us-west-2:123456789012:routerInput:{args.Name}"),
            _ => args.Inputs.SetItem("versionId", $"version-of-{args.Name}"),
        });
    }

    private async Task KeepOutputsAsync(MockRegisterResourceOutputsRequest request)
    {
        foreach (var (key, value) in request.Outputs)
        {
            Assert.False(await Output.IsSecretAsync(value), key);
            Outputs[key] = JsonSerializer.SerializeToNode(await OutputUtilities.GetValueAsync(value));
        }
    }

    private JsonNode? ApiNames(JsonNode? node) => node switch
    {
        JsonObject map when map.ContainsKey("Fn::GetAtt") => "filled in",
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(char.ToLowerInvariant(member.Key[0]) + member.Key[1..], ApiNames(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(ApiNames)]),
        JsonValue value when value.TryGetValue<string>(out var text) => Reference().Replace(text, ValueOf),
        _ => node?.DeepClone(),
    };

    /// <summary>The secret that a reference leads to: the version that it names is one of the secret that it names.</summary>
    private string ValueOf(System.Text.RegularExpressions.Match reference)
    {
        var version = Assert.Single(All("aws:secretsmanager/secretVersion:SecretVersion"), one => ArnOf(one.Name) == reference.Groups[1].Value);
        Assert.Equal($"version-of-{version.Name}", reference.Groups[2].Value);
        Assert.Equal($"{version.Name}-id", version.Inputs["secretId"]!.GetValue<string>());
        return version.Inputs["secretString"]!.GetValue<string>();
    }

    private static string ArnOf(string secret) => $"arn:aws:secretsmanager:us-west-2:123456789012:secret:{secret}-a1B2c3";

    [GeneratedRegex(@"\{\{resolve:secretsmanager:([^}]+):SecretString:::([^}:]+)\}\}")]
    private static partial Regex Reference();
}
