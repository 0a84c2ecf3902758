using Rehearsal.Providers;
using Rehearsal.Tests.Aws.Simulated;
using Rehearsal.Tests.Terraform;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Emulated;

[Collection(nameof(Emulator))]
public sealed class EmulatedMediaPackageV2Tests(Emulator emulator)
{
    private const string Group = "aws-native:mediapackagev2:ChannelGroup";
    private const string Channel = "aws-native:mediapackagev2:Channel";
    private const string Policy = "aws-native:mediapackagev2:ChannelPolicy";

    private static readonly ProviderConfig Provider = new("aws-native", Simulation.Map("""{"region":"us-west-2"}"""));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("HLS", "/index")]
    [InlineData("CMAF", "/")]
    public async Task Channel_Made_HasIngestUrlsOfItsInputType(string inputType, string end)
    {
        await CreateAsync(Group, $$"""{"channelGroupName":"group-{{inputType}}","tags":[{"key":"team","value":"live"}]}""");
        var channel = await CreateAsync(Channel, $$"""{"channelGroupName":"group-{{inputType}}","channelName":"curling","inputType":"{{inputType}}"}""");
        var urls = ((PropertyValue.List)channel.Outputs["ingestEndpointUrls"]!).Items.Select(url => ((PropertyValue.Text)url).Value).ToList();

        Assert.Equal($"arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/group-{inputType}/channel/curling", channel.Id);
        Assert.Collection(
            urls,
            url => Assert.EndsWith($"/in/v1/group-{inputType}/1/curling{end}", url, StringComparison.Ordinal),
            url => Assert.EndsWith($"/in/v1/group-{inputType}/2/curling{end}", url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Channel_Described_KeepsItsIngestUrls()
    {
        await CreateAsync(Group, """{"channelGroupName":"described"}""");
        var old = Simulation.Map("""{"channelGroupName":"described","channelName":"curling"}""");
        var made = await CreateAsync(Channel, JsonText.Write(old));
        var described = old.With("description", PropertyValue.Of("live"));
        var changed = await emulator.For(Channel).UpdateAsync(
            new UpdateRequest("urn", Channel, made.Id!, old, made.Outputs, described, Provider, Preview: false), Cancel);

        Assert.Equal(made.Id, changed.Id);
        Assert.Equal(made.Outputs["ingestEndpointUrls"], changed.Outputs["ingestEndpointUrls"]);
        Assert.Equal(PropertyValue.Of("live"), (await ReadAsync(Channel, made.Id!))!.Outputs["description"]);
    }

    [Fact]
    public async Task Resources_Deleted_AreGone()
    {
        var group = await CreateAsync(Group, """{"channelGroupName":"gone"}""");
        var channel = await CreateAsync(Channel, """{"channelGroupName":"gone","channelName":"curling"}""");
        var policy = await CreateAsync(
            Policy, """{"channelGroupName":"gone","channelName":"curling","policy":{"Version":"2012-10-17","Statement":[]}}""");

        Assert.Equal("gone|curling", policy.Id);
        Assert.NotNull(await ReadAsync(Policy, policy.Id!));
        foreach (var (type, made) in new[] { (Policy, policy), (Channel, channel), (Group, group) })
            await emulator.For(type).DeleteAsync(new DeleteRequest("urn", type, made.Id!, made.Outputs, Provider), Cancel);
        Assert.Null(await ReadAsync(Channel, channel.Id!));
        Assert.Null(await ReadAsync(Group, group.Id!));
    }

    [Fact]
    public async Task Group_ThatExistsAlready_IsAnErrorOfTheApi()
    {
        await CreateAsync(Group, """{"channelGroupName":"twice"}""");
        var error = await Assert.ThrowsAsync<ProviderException>(() => CreateAsync(Group, """{"channelGroupName":"twice"}"""));

        Assert.StartsWith("mediapackagev2: POST channelGroup failed with 409", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_Previewed_HasUnknownIngestUrls()
    {
        var inputs = Simulation.Map("""{"channelGroupName":"live","channelName":"curling"}""");
        var planned = await emulator.For(Channel).CreateAsync(new CreateRequest("urn", Channel, inputs, "id", Provider, Preview: true), Cancel);

        Assert.Equal(PropertyValue.Unknown.Instance, planned.Outputs["ingestEndpointUrls"]);
    }

    private Task<ResourceState> CreateAsync(string type, string inputs) =>
        emulator.For(type).CreateAsync(new CreateRequest("urn", type, Simulation.Map(inputs), "id", Provider, Preview: false), Cancel);

    private Task<ResourceState?> ReadAsync(string type, string id) =>
        emulator.For(type).ReadAsync(new ReadRequest("urn", type, id, PropertyValue.Map.Empty, Provider, Preview: false), Cancel);
}
