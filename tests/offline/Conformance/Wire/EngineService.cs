using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Conformance.Tests.Wire;

internal sealed class EngineService(Transcript transcript) : Engine.EngineBase
{
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        transcript.Add(request);
        return Task.FromResult(new Empty());
    }
}
