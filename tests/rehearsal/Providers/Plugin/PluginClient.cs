using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumirpc;
using Rehearsal.Aws.Simulated;
using Rehearsal.Providers.Plugin;
using Rehearsal.Schema;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Providers.Plugin;

/// <summary>Talks to a plug-in as an engine does; each client has a connection of its own.</summary>
internal sealed class PluginClient : IAsyncDisposable
{
    private static readonly WireWriter Writer = new(acceptSecrets: true, acceptResources: true);

    private readonly GrpcChannel _channel;
    private readonly PluginHost? _host;
    private readonly ResourceProvider.ResourceProviderClient _rpc;

    private PluginClient(int port, PluginHost? host)
    {
        _host = host;
        _channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
        _rpc = new ResourceProvider.ResourceProviderClient(_channel);
        Port = port;
    }

    public int Port { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<PluginClient> StartAsync(PackageSchema? schema = null)
    {
        var host = await PluginHost.StartAsync(schema ?? PackageSchemas.Aws, new SimulatedAws(), Assert.Fail);
        return new PluginClient(host.Port, host);
    }

    /// <summary>A plug-in that is configured as the stacks of the tests are.</summary>
    public static async Task<PluginClient> StartConfiguredAsync()
    {
        var client = await StartAsync();
        await client.ConfigureAsync(new { region = "us-west-2" });
        return client;
    }

    public PluginClient Another() => new(Port, host: null);

    public static Struct Wire(object? fields) => Writer.Write(Plain.Map(fields));

    public static string Urn(string type, string name = "live") => $"urn:pulumi:dev::shop::{type}::{name}";

    public async Task<ProviderHandshakeResponse> HandshakeAsync(ProviderHandshakeRequest request) =>
        await _rpc.HandshakeAsync(request, cancellationToken: Token);

    public async Task<Empty> AttachAsync(PluginAttach request) =>
        await _rpc.AttachAsync(request, cancellationToken: Token);

    public async Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request) =>
        await _rpc.GetSchemaAsync(request, cancellationToken: Token);

    public async Task<GetMappingResponse> GetMappingAsync(GetMappingRequest request) =>
        await _rpc.GetMappingAsync(request, cancellationToken: Token);

    public async Task<GetMappingsResponse> GetMappingsAsync(GetMappingsRequest request) =>
        await _rpc.GetMappingsAsync(request, cancellationToken: Token);

    public async Task<CheckResponse> CheckConfigAsync(CheckRequest request) =>
        await _rpc.CheckConfigAsync(request, cancellationToken: Token);

    public async Task<DiffResponse> DiffConfigAsync(DiffRequest request) =>
        await _rpc.DiffConfigAsync(request, cancellationToken: Token);

    public async Task<InvokeResponse> InvokeAsync(InvokeRequest request) =>
        await _rpc.InvokeAsync(request, cancellationToken: Token);

    public async Task<DiffResponse> DiffAsync(DiffRequest request) =>
        await _rpc.DiffAsync(request, cancellationToken: Token);

    public async Task<ReadResponse> ReadAsync(ReadRequest request) =>
        await _rpc.ReadAsync(request, cancellationToken: Token);

    public async Task<UpdateResponse> UpdateAsync(UpdateRequest request) =>
        await _rpc.UpdateAsync(request, cancellationToken: Token);

    public async Task<Empty> DeleteAsync(DeleteRequest request) =>
        await _rpc.DeleteAsync(request, cancellationToken: Token);

    public async Task<PluginInfo> GetPluginInfoAsync() =>
        await _rpc.GetPluginInfoAsync(new Empty(), cancellationToken: Token);

    public async Task<Empty> CancelAsync() =>
        await _rpc.CancelAsync(new Empty(), cancellationToken: Token);

    public async Task<ConfigureResponse> ConfigureAsync(object settings) =>
        await _rpc.ConfigureAsync(
            new ConfigureRequest { Args = Wire(settings), AcceptSecrets = true, AcceptResources = true },
            cancellationToken: Token);

    public async Task<CheckResponse> CheckAsync(string type, object news, Struct? olds = null, string seed = "seed") =>
        await _rpc.CheckAsync(
            new CheckRequest
            {
                Urn = Urn(type),
                Olds = olds ?? new Struct(),
                News = Wire(news),
                RandomSeed = ByteString.CopyFromUtf8(seed),
            },
            cancellationToken: Token);

    /// <summary>The inputs after a check that finds nothing wrong.</summary>
    public async Task<Struct> CheckedAsync(string type, object news, Struct? olds = null)
    {
        var check = await CheckAsync(type, news, olds);
        Assert.Empty(check.Failures);
        return check.Inputs;
    }

    public async Task<CreateResponse> CreateAsync(string type, Struct inputs, bool preview = false) =>
        await _rpc.CreateAsync(
            new CreateRequest { Urn = Urn(type), Properties = inputs, Preview = preview }, cancellationToken: Token);

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }
}
