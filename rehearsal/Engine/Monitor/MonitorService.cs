using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Engine.Monitor;

/// <summary>The resource monitor: what a program asks of the engine.</summary>
internal sealed class MonitorService(Registrar registrar, Invokes invokes, Activity activity) : ResourceMonitor.ResourceMonitorBase
{
    private static readonly HashSet<string> Features = ["secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith"];

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        activity.TrackAsync(async () =>
        {
            var registered = await registrar.RegisterAsync(request);
            if (registered.Result != Result.Success && !request.SupportsResultReporting) throw Failure(registered.Message);
            var response = new RegisterResourceResponse { Urn = registered.Urn, Result = registered.Result };
            if (registered.Record is not { } record) return response;
            response.Id = record.Id ?? "";
            response.Object = new WireWriter(request.AcceptSecrets, request.AcceptResources).Write(record.Outputs);
            return response;
        });

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        activity.TrackAsync(async () =>
        {
            var read = await registrar.ReadAsync(request);
            return new ReadResourceResponse
            {
                Urn = read.Urn,
                Properties = new WireWriter(request.AcceptSecrets, request.AcceptResources)
                    .Write(read.Record?.Outputs ?? throw Failure(read.Message)),
            };
        });

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) =>
        activity.TrackAsync(async () =>
        {
            try
            {
                await registrar.RegisterOutputsAsync(request);
                return new Empty();
            }
            catch (EngineException e)
            {
                throw Failure(e.Message);
            }
        });

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        activity.TrackAsync(async () =>
        {
            try
            {
                var result = await invokes.InvokeAsync(request.Tok, WireReader.Read(request.Args), request.Provider == "" ? null : request.Provider);
                var response = new ResourceInvokeResponse { Return = new WireWriter(acceptSecrets: true, request.AcceptResources).Write(result.Return) };
                response.Failures.AddRange(result.Failures.Select(failure => new Pulumirpc.CheckFailure { Property = failure.Property, Reason = failure.Reason }));
                return response;
            }
            catch (Exception e) when (e is EngineException or ProviderException or FormatException)
            {
                throw Failure($"The call of {request.Tok} failed: {e.Message}");
            }
        });

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    private static RpcException Failure(string message) => new(new Status(StatusCode.Unknown, message));
}
