using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;
using Rehearsal.Schema;
using Xunit;

namespace Rehearsal.Tests.Providers.Plugin;

public sealed class PluginServiceTests
{
    [Fact]
    public async Task Handshake_ThenAttach_AcceptsWhatEnginesSend()
    {
        await using var plugin = await PluginClient.StartAsync();

        var handshake = await plugin.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = "127.0.0.1:1" });
        await plugin.AttachAsync(new PluginAttach { Address = "127.0.0.1:1" });

        Assert.Equal(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true }, handshake);
    }

    [Theory]
    [InlineData("aws")]
    [InlineData("aws-native")]
    public async Task GetPluginInfo_OfAPackage_TellsTheVersionThatProgramsAskFor(string package)
    {
        var schema = package == "aws" ? PackageSchemas.Aws : PackageSchemas.AwsNative;
        await using var plugin = await PluginClient.StartAsync(schema);

        var info = await plugin.GetPluginInfoAsync();

        Assert.Equal(schema.Version, info.Version);
    }

    [Fact]
    public async Task GetMapping_OfAnything_IsEmpty()
    {
        await using var plugin = await PluginClient.StartAsync();

        Assert.Empty((await plugin.GetMappingsAsync(new GetMappingsRequest { Key = "terraform" })).Providers);
        Assert.Empty((await plugin.GetMappingAsync(new GetMappingRequest { Key = "terraform" })).Data);
    }

    [Fact]
    public async Task Cancel_AtAnyTime_IsTaken()
    {
        await using var plugin = await PluginClient.StartAsync();

        Assert.Equal(new Empty(), await plugin.CancelAsync());
    }

    [Theory]
    [InlineData("Parameterize")]
    [InlineData("Construct")]
    [InlineData("Call")]
    public async Task Rpc_ThatIsNotForResources_IsUnimplemented(string name)
    {
        await using var plugin = await PluginClient.StartAsync();
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{plugin.Port}");
        var bytes = Marshallers.Create<byte[]>(value => value, value => value);
        var method = new Method<byte[], byte[]>(MethodType.Unary, "pulumirpc.ResourceProvider", name, bytes, bytes);

        var call = channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(), []);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
    }
}
