using Grpc.Core;
using Grpc.Net.Client;
using Rehearsal.Engine;

namespace Rehearsal.Tests.Support;

/// <summary>A program that runs within the test, and talks to the engine over its port as any other does.</summary>
internal sealed class TestProgram(Func<TestClient, Task> body) : IProgram
{
    public async Task<int> RunAsync(ProgramRun run, Action<ProgramLine> print, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForAddress("http://" + run.MonitorAddress);
        var client = new TestClient(new(channel), new(channel), run);
        await client.RegisterAsync("pulumi:pulumi:Stack", $"{run.Stack.Project}-{run.Stack.Stack}", custom: false, parent: "");
        try
        {
            await body(client);
        }
        catch (RpcException e)
        {
            print(new(e.Status.Detail, IsError: true));
            return 1;
        }
        return client.ExitCode;
    }
}
