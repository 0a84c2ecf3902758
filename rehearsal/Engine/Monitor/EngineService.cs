using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Rehearsal.Engine.Monitor;

/// <summary>The engine as programs know it: takes their messages, and keeps the root resource for those that ask.</summary>
internal sealed class EngineService(Reporter reporter) : Pulumirpc.Engine.EngineBase
{
    private static readonly Task<Empty> Done = Task.FromResult(new Empty());

    private volatile string _root = "";

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        // Clients tell of their every move, several times per resource; pulumi shows it only when asked for debugging.
        if (request.Severity == LogSeverity.Debug) return Done;
        var severity = request.Severity switch
        {
            LogSeverity.Warning => Severity.Warning,
            LogSeverity.Error => Severity.Error,
            _ => Severity.Info,
        };
        reporter.Diagnose(new(severity, request.Message, request.Urn == "" ? null : request.Urn, request.Ephemeral));
        return Done;
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = _root });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        _root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }
}
