using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Conformance.Tests.Wire;

internal sealed class MonitorService(Transcript transcript, Cloud cloud) : ResourceMonitor.ResourceMonitorBase
{
    /// <summary>Not recorded: which features an SDK asks about, and when, is its own affair.</summary>
    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = true });

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        transcript.Add(request);
        return cloud.RegisterAsync(request);
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        transcript.Add(request);
        return Task.FromResult(new Empty());
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        transcript.Add(request);
        return Task.FromResult(Cloud.Read(request));
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        transcript.Add(request);
        return Task.FromResult(Cloud.Invoke(request));
    }

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        transcript.AddShutdown();
        return Task.FromResult(new Empty());
    }
}
