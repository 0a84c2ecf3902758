using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace MediaLive.Channel.Sample.Tests.Support;

/// <summary>The sample, deployed against mocks after a delivery stack with these outputs.</summary>
internal sealed class DeployedChannel
{
    private readonly List<Registration> _registrations = [];

    private DeployedChannel()
    {
    }

    /// <summary>What the channel was asked for.</summary>
    public JsonObject Inputs => The("aws:medialive/channel:Channel");

    /// <summary>The stack's outputs. None of them is secret.</summary>
    public JsonObject Outputs { get; } = [];

    public IEnumerable<string> Registered => _registrations.Select(one => one.ToString()).Order(StringComparer.Ordinal);

    public static async Task<DeployedChannel> UpAsync(JsonObject handedOver)
    {
        var deployed = new DeployedChannel();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) => deployed.Register(args));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Returns((MockRegisterResourceOutputsRequest request) => deployed.KeepOutputsAsync(request));
        mocks.SetUpStack("organization/medialive-delivery/dev", handedOver);

        Environment.SetEnvironmentVariable("PULUMI_CONFIG", """{ "medialive-channel:channel": "curling" }""");
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

    public JsonObject The(string type) => Assert.Single(_registrations, one => one.Type == type).Inputs;

    /// <summary>The channel's destination and output group of a delivery.</summary>
    public (JsonNode Destination, JsonNode OutputGroup) Delivery(string name) => (
        Assert.Single(Inputs["destinations"]!.AsArray(), one => (string?)one!["id"] == $"curling-{name}")!,
        Assert.Single(Inputs["encoderSettings"]!["outputGroups"]!.AsArray(), one => (string?)one!["name"] == name)!);

    private (string?, object) Register(MockResourceArgs args)
    {
        lock (_registrations)
            _registrations.Add(new Registration(args.Type!, args.Name!, JsonSerializer.SerializeToNode(args.Inputs)!.AsObject()));
        return ($"{args.Name}-id", args.Inputs.SetItem("arn", $"arn:aws:mock:::{args.Name}"));
    }

    private async Task KeepOutputsAsync(MockRegisterResourceOutputsRequest request)
    {
        foreach (var (key, value) in request.Outputs)
        {
            Assert.False(await Output.IsSecretAsync(value), key);
            Outputs[key] = JsonSerializer.SerializeToNode(await OutputUtilities.GetValueAsync(value));
        }
    }
}
