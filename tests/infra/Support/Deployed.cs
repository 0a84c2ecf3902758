using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Delivery.StackFiles;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>A stack that was deployed against mocks: everything that it registered, and its outputs.</summary>
internal sealed class Deployed
{
    /// <summary>For the collection of tests that deploy: the configuration is in the environment, of which there is one.</summary>
    public const string Serially = "Deployments";

    public const string AkamaiPassword = "hunter2hunter2";
    public const string SocialKey = "key-of-the-stream";
    public const string Passphrase = "passphrase-of-srt";

    private readonly List<Registration> _registrations = [];
    private readonly List<string> _calls = [];
    private readonly List<string> _finished = [];
    private readonly List<string> _secretOutputs = [];
    private readonly Mock<IMocks> _mocks = new();

    private Deployed(bool isPreview)
    {
        _mocks.Setup(mocks => mocks.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => Register(args, isPreview));
        _mocks.Setup(mocks => mocks.CallAsync(It.IsAny<MockCallArgs>())).ReturnsAsync((MockCallArgs args) => Answer(args));
        _mocks.Setup(mocks => mocks.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Returns((MockRegisterResourceOutputsRequest request) => KeepOutputsAsync(request));
    }

    /// <summary>Sorted by type and name: resources are registered in no certain order.</summary>
    public IReadOnlyList<Registration> Registrations =>
        [.. _registrations.OrderBy(one => one.Type, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal)];

    public IReadOnlyList<string> Calls => _calls;

    /// <summary>The types and names of the components that registered outputs, with which their registration ends.</summary>
    public IEnumerable<string> Finished => _finished.Order(StringComparer.Ordinal);

    /// <summary>Those of the stack. One that is not known in full is null.</summary>
    public JsonObject Outputs { get; } = [];

    /// <summary>The outputs of the stack that are secret, in whole or in part.</summary>
    public IEnumerable<string> SecretOutputs => _secretOutputs.Order(StringComparer.Ordinal);

    public string Readme => Outputs["readme"]!.GetValue<string>();

    /// <param name="yaml">The project's configuration, written without the project's name.</param>
    /// <param name="folder">The project's, for files that are included.</param>
    public static Task<Deployed> UpAsync(string yaml, string? folder = null) =>
        RunAsync(StackYaml.Config(yaml), isPreview: false, folder: folder);

    public static Task<Deployed> PreviewAsync(string yaml) => RunAsync(StackYaml.Config(yaml), isPreview: true);

    /// <summary>What is said of a stack file that is accepted.</summary>
    public static async Task<IReadOnlyList<string>> WarningsAsync(string yaml)
    {
        IReadOnlyList<string> warnings = [];
        await new Deployed(isPreview: true).RunAsync(StackYaml.Config(yaml), "dev", (mocks, options) =>
            Deployment.TestAsync(mocks, options, () => { warnings = StackFile.Read().Warnings; }));
        return warnings;
    }

    public static Task<Deployed> ExampleAsync(string stack) => RunAsync(StackYaml.Example(stack), isPreview: false, stack);

    /// <summary>The stack file that has every combination, with the secrets that it refers to.</summary>
    public static Task<Deployed> EveryRowAsync() => RunAsync(
        new(StackYaml.File("every-row.yaml")) { ["akamaiPassword"] = AkamaiPassword, ["socialKey"] = SocialKey, ["affiliatePassphrase"] = Passphrase },
        isPreview: false);

    /// <summary>Deploys a stack file that is refused, and gives the error and what was registered all the same.</summary>
    public static async Task<(string Error, Deployed Deployed)> RefusedAsync(string yaml)
    {
        var deployed = new Deployed(isPreview: true);
        var failure = await Assert.ThrowsAsync<RunException>(() => deployed.RunAsync(StackYaml.Config(yaml), "dev", isPreview: true));
        return (failure.Message, deployed);
    }

    /// <summary>The one registration of that type and name.</summary>
    public Registration The(string type, string name) => Assert.Single(_registrations, one => one.Type == type && one.Name == name);

    public IEnumerable<Registration> All(string type) => Registrations.Where(one => one.Type == type);

    private static async Task<Deployed> RunAsync(
        Dictionary<string, string> config, bool isPreview, string stack = "dev", string? folder = null)
    {
        var deployed = new Deployed(isPreview);
        await deployed.RunAsync(config, stack, isPreview, folder);
        return deployed;
    }

    private Task RunAsync(Dictionary<string, string> config, string stack, bool isPreview, string? folder = null) => RunAsync(
        config, stack, (mocks, options) =>
        {
            options.IsPreview = isPreview;
            options.RootDirectory = folder;
            return Deployment.TestAsync<DeliveryStack>(mocks, options);
        });

    private async Task RunAsync(Dictionary<string, string> config, string stack, Func<IMocks, TestOptions, Task> run)
    {
        Environment.SetEnvironmentVariable(
            "PULUMI_CONFIG", JsonSerializer.Serialize(config.ToDictionary(
                entry => entry.Key.Contains(':') ? entry.Key : $"medialive-delivery:{entry.Key}", entry => entry.Value)));
        try
        {
            await run(_mocks.Object, new TestOptions { ProjectName = "medialive-delivery", StackName = stack });
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
    }

    private (string? Id, object State) Register(MockResourceArgs args, bool isPreview)
    {
        lock (_registrations)
            _registrations.Add(new Registration(args.Type!, args.Name!, Inputs(args)));
        if (args.Type!.StartsWith("medialive-delivery:", StringComparison.Ordinal))
            return (null, new Dictionary<string, object>());

        // What is read exists already.
        if (args.Id is { Length: > 0 } id)
            return (id, new Dictionary<string, object> { ["name"] = id, ["endpoint"] = $"https://{id}.data.mediastore.us-west-2.amazonaws.com" });

        // In a preview, the provider does not know yet what only AWS can tell.
        var state = args.Inputs.SetItem("name", args.Name!);
        return isPreview
            ? (null, state.Remove("name"))
            : ($"{args.Name}-id", state.SetItem("arn", $"arn:aws:mock:::{args.Name}").SetItems(Computed.For(args.Type!, args.Name!)));
    }

    /// <summary>What is read has an id and no inputs.</summary>
    private static JsonObject Inputs(MockResourceArgs args) => args.Id is { Length: > 0 } id
        ? new() { ["read"] = id }
        : JsonSerializer.SerializeToNode(args.Inputs)!.AsObject();

    private Dictionary<string, object> Answer(MockCallArgs args)
    {
        lock (_calls)
            _calls.Add($"{args.Token} {JsonSerializer.Serialize(args.Args)}");
        return args.Token switch
        {
            "aws:index/getCallerIdentity:getCallerIdentity" => new() { ["accountId"] = "123456789012" },
            "aws:index/getRegion:getRegion" => new() { ["region"] = "us-west-2" },
            "aws:index/getPartition:getPartition" => new() { ["partition"] = "aws" },
            "aws:cloudcontrol/getResource:getResource" => new() { ["properties"] = CloudControl.Properties(args.Args) },
            "aws:ec2/getManagedPrefixList:getManagedPrefixList" => new() { ["id"] = "pl-s3" },
            "aws:ec2/getSubnet:getSubnet" => new() { ["availabilityZone"] = Zone(args.Args["id"].ToString()!) },
            "aws:ec2/getSubnets:getSubnets" => new() { ["ids"] = Subnets(JsonSerializer.SerializeToNode(args.Args)!["filters"]!.AsArray()) },
            "aws:ec2/getVpc:getVpc" => new() { ["id"] = "vpc-default" },
            _ => throw new InvalidOperationException($"No answer to {args.Token}."),
        };
    }

    /// <summary>The end of a subnet's id says it: 0 and a are the first one, 1 and b the second.</summary>
    private static string Zone(string subnet) => $"us-west-2{(subnet[^1] is >= '0' and <= '9' and var digit ? (char)('a' + digit - '0') : subnet[^1])}";

    /// <summary>The only VPC with subnets is vpc-0a1b, and it has any that are asked for.</summary>
    private static ImmutableArray<string> Subnets(JsonArray filters)
    {
        var values = filters.ToDictionary(filter => (string)filter!["name"]!, filter => filter!["values"]!.AsArray().Select(value => (string)value!));
        return values["vpc-id"].Contains("vpc-0a1b") ? [.. values["subnet-id"]] : [];
    }

    private async Task KeepOutputsAsync(MockRegisterResourceOutputsRequest request)
    {
        if (!request.Urn.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal))
        {
            lock (_finished)
                _finished.Add($"{request.Urn.Split("::")[2].Split('$')[^1]} {request.Urn.Split("::")[3]}");
            return;
        }

        foreach (var (key, value) in request.Outputs)
        {
            Outputs[key] = JsonSerializer.SerializeToNode(await OutputUtilities.GetValueAsync(value));
            if (await Output.IsSecretAsync(value))
                _secretOutputs.Add(key);
        }
    }
}

/// <summary>A resource as the program registered it: what is not known yet is not among the inputs.</summary>
internal sealed record Registration(string Type, string Name, JsonObject Inputs)
{
    /// <summary>The statements of the policy document in that input.</summary>
    public JsonArray Statements(string input) => JsonNode.Parse(Inputs[input]!.GetValue<string>())!["Statement"]!.AsArray();

    public override string ToString() => $"{Type} {Name}";
}
