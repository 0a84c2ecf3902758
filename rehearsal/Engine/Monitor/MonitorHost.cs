using Rehearsal.Engine.Registration;
using Rehearsal.Loopback;

namespace Rehearsal.Engine.Monitor;

/// <summary>Serves the resource monitor and the engine to a program.</summary>
internal sealed class MonitorHost : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly Activity _activity;

    private MonitorHost(LoopbackServer server, Activity activity) => (_server, _activity) = (server, activity);

    /// <summary><c>host:port</c>.</summary>
    public string Address => _server.Address.Authority;

    public static async Task<MonitorHost> StartAsync(RunContext run)
    {
        var activity = new Activity();
        var server = await LoopbackServer.StartAsync(
            services => services
                .AddSingleton(new MonitorService(new Registrar(run), new Invokes(run), activity))
                .AddSingleton(new EngineService(run.Reporter)),
            server =>
            {
                server.MapGrpcService<MonitorService>();
                server.MapGrpcService<EngineService>();
            },
            () => run.Reporter.Diagnose(new(
                Severity.Warning,
                "A program of another user of this machine tried to connect to this run, and was refused.",
                null)));
        return new(server, activity);
    }

    public async ValueTask DisposeAsync()
    {
        await _activity.CloseAsync();
        await _server.DisposeAsync();
    }
}
