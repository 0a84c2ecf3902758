using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

/// <summary>What the simulated AWS has because somebody told that it is there.</summary>
public sealed class KnownResourcesTests
{
    private const string GetResource = "aws:cloudcontrol/getResource:getResource";
    private const string Channel = "aws:mediapackage/channel:Channel";
    private const string ChannelV2 = "aws-native:mediapackagev2:Channel";
    private const string Container = "aws:mediastore/container:Container";
    private const string Arn = "arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/live/channel/curling";

    private readonly SimulatedAws _aws = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Channel_ThatIsMade_IsReadUntilItIsDeleted()
    {
        var made = await _aws.CreateAsync(new CreateRequest(Urn(Channel), Channel, Map("""{"channelId":"curling"}"""), "seed", Provider(), Preview: false), Cancel);

        var read = Simulation.Map(await ReadAsync("AWS::MediaPackage::Channel", "curling"));

        Assert.Equal((PropertyValue.Of("curling"), made.Outputs["arn"]), (read["Id"], read["Arn"]));
        await _aws.DeleteAsync(new DeleteRequest(Urn(Channel), Channel, "curling", made.Outputs, Provider()), Cancel);
        Assert.Equal(
            "reading Cloud Control API (AWS::MediaPackage::Channel) Resource (curling): couldn't find resource",
            await RefusedAsync("AWS::MediaPackage::Channel", "curling"));
    }

    [Fact]
    public async Task Channel_InAPreview_IsNotThere()
    {
        await _aws.CreateAsync(new CreateRequest(Urn(Channel), Channel, Map("""{"channelId":"curling"}"""), "seed", Provider(), Preview: true), Cancel);

        Assert.EndsWith("couldn't find resource", await RefusedAsync("AWS::MediaPackage::Channel", "curling"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_OfAnotherRegion_IsNotThere()
    {
        _aws.Introduce(new(() => [Assumed(Channel, """{"channelId":"curling"}""", "eu-west-1")]));

        Assert.NotNull(await ReadAsync("AWS::MediaPackage::Channel", "curling", "eu-west-1"));
        Assert.EndsWith("couldn't find resource", await RefusedAsync("AWS::MediaPackage::Channel", "curling"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChannelV2_ThatIsSaidToExist_IsReadAsItWouldBeMade()
    {
        _aws.Introduce(new(() => [Assumed(ChannelV2, """{"channelGroupName":"live","channelName":"curling","inputType":"CMAF"}""")]));

        var read = Simulation.Map(await ReadAsync("AWS::MediaPackageV2::Channel", Arn));

        Assert.Equal((PropertyValue.Of(Arn), PropertyValue.Of("CMAF")), (read["Arn"], read["InputType"]));
        Assert.Equal(2, ((PropertyValue.List)read["IngestEndpoints"]!).Items.Length);
    }

    [Fact]
    public async Task WhatIsSaidToExist_WithAMistake_IsTold()
    {
        _aws.Introduce(new(() => [Assumed(Channel, """{"id":"curling"}""")]));

        Assert.StartsWith("What is said to exist is wrong: ", await RefusedAsync("AWS::MediaPackage::Channel", "curling"), StringComparison.Ordinal);
    }

    /// <summary>AWS's page of supported types has none of MediaStore.</summary>
    [Fact]
    public async Task Type_ThatCloudControlHasNot_IsRefused() => Assert.Equal(
        "reading Cloud Control API (AWS::MediaStore::Container) Resource (a): UnsupportedActionException: Resource type AWS::MediaStore::Container does not support READ action",
        await RefusedAsync("AWS::MediaStore::Container", "a"));

    [Fact]
    public async Task Container_ReadByItsName_IsTheOneThatIsKnown()
    {
        Assert.Null(await _aws.ReadAsync(Read("a"), Cancel));
        var made = await _aws.CreateAsync(new CreateRequest(Urn(Container), Container, Map("""{"name":"a"}"""), "seed", Provider(), Preview: false), Cancel);

        Assert.Equal(made.Outputs["endpoint"], (await _aws.ReadAsync(Read("a"), Cancel))!.Outputs["endpoint"]);

        static ReadRequest Read(string id) => new(Urn(Container), Container, id, PropertyValue.Map.Empty, Provider(), Preview: true);
    }

    private static ExistingResource Assumed(string type, string inputs, string region = "us-west-2") => new(type, "", Map(inputs), Provider(region));

    private async Task<string> ReadAsync(string typeName, string id, string region = "us-west-2")
    {
        var args = Map($$"""{"typeName":"{{typeName}}","identifier":"{{id}}","region":"{{region}}"}""");
        var result = await _aws.InvokeAsync(new InvokeRequest(GetResource, args, Provider(), Preview: true), Cancel);
        Assert.Empty(result.Failures);
        return ((PropertyValue.Text)result.Return["properties"]!).Value;
    }

    private async Task<string> RefusedAsync(string typeName, string id) =>
        (await Assert.ThrowsAsync<ProviderException>(() => ReadAsync(typeName, id))).Message;

    private static PropertyValue.Map Map(string json) => Simulation.Map(json);

    private static ProviderConfig Provider(string region = "us-west-2") => new("aws", Map($$"""{"region":"{{region}}"}"""));

    private static string Urn(string type) => $"urn:pulumi:dev::project::{type}::curling";
}
