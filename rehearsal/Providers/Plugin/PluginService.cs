using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using Rehearsal.Schema;
using Wire = Pulumirpc;

namespace Rehearsal.Providers.Plugin;

/// <summary>
/// A provider as pulumi's engine calls it. Several engines, and one engine for several provider resources, may be attached at a
/// time, each over a connection of its own: the configuration belongs to the connection.
/// </summary>
internal sealed class PluginService(PackageSchema schema, IProvider provider) : ResourceProvider.ResourceProviderBase
{
    private static readonly Task<Empty> Done = Task.FromResult(new Empty());

    private readonly ConfigurationCalls _configuration = new(schema);
    private readonly ResourceCalls _resources = new(schema, provider);

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });

    // Nothing here is ever said to the engine unasked.
    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context) => Done;

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = schema.Version });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        Task.FromResult(new GetSchemaResponse { Schema = SchemaDocument.Of(schema).ToJsonString() });

    // Mappings serve to convert programs from other tools, of which a rehearsal has none.
    public override Task<GetMappingResponse> GetMapping(GetMappingRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingResponse());

    public override Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingsResponse());

    public override Task<CheckResponse> CheckConfig(Wire.CheckRequest request, ServerCallContext context) =>
        Task.FromResult(_configuration.Check(request));

    public override Task<DiffResponse> DiffConfig(Wire.DiffRequest request, ServerCallContext context) =>
        Task.FromResult(ConfigurationCalls.Diff(request));

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        ConnectionConfiguration.Keep(context, _configuration.Read(request));
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true });
    }

    public override Task<InvokeResponse> Invoke(Wire.InvokeRequest request, ServerCallContext context) =>
        _resources.InvokeAsync(request, context);

    public override Task<CheckResponse> Check(Wire.CheckRequest request, ServerCallContext context) =>
        _resources.CheckAsync(request, context);

    public override Task<DiffResponse> Diff(Wire.DiffRequest request, ServerCallContext context) =>
        _resources.DiffAsync(request, context);

    public override Task<CreateResponse> Create(Wire.CreateRequest request, ServerCallContext context) =>
        _resources.CreateAsync(request, context);

    public override Task<ReadResponse> Read(Wire.ReadRequest request, ServerCallContext context) =>
        _resources.ReadAsync(request, context);

    public override Task<UpdateResponse> Update(Wire.UpdateRequest request, ServerCallContext context) =>
        _resources.UpdateAsync(request, context);

    public override Task<Empty> Delete(Wire.DeleteRequest request, ServerCallContext context) =>
        _resources.DeleteAsync(request, context);

    // No operation takes long enough to be broken off.
    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Done;
}
