using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Rehearsal.Engine.Registration;

namespace Rehearsal.Engine.Monitor;

/// <summary>Serves the resource monitor and the engine on a loopback port, over HTTP/2 without TLS, as pulumi does.</summary>
internal sealed class MonitorHost : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Activity _activity;

    private MonitorHost(WebApplication server, Activity activity)
    {
        _server = server;
        _activity = activity;
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single()).Authority;
    }

    /// <summary><c>host:port</c>.</summary>
    public string Address { get; }

    public static async Task<MonitorHost> StartAsync(RunContext run)
    {
        var activity = new Activity();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Configure(options, run.Reporter));

        // Without a lifetime of its own: the host's would take Ctrl-C from us.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = null;
            options.MaxSendMessageSize = null;
        });
        builder.Services.AddSingleton(new MonitorService(new Registrar(run), new Invokes(run), activity));
        builder.Services.AddSingleton(new EngineService(run.Reporter));
        var server = builder.Build();
        server.MapGrpcService<MonitorService>();
        server.MapGrpcService<EngineService>();
        await server.StartAsync();
        return new(server, activity);
    }

    public async ValueTask DisposeAsync()
    {
        await _activity.CloseAsync();
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private static void Configure(KestrelServerOptions options, Reporter reporter)
    {
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.Use(next => async connection =>
            {
                if (await LoopbackPeer.IsOursAsync((IPEndPoint)connection.LocalEndPoint!, (IPEndPoint)connection.RemoteEndPoint!)) await next(connection);
                else Refuse(connection, reporter);
            });
        });

        // A program registers thousands of resources at once, and may think for long in between.
        options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
    }

    private static void Refuse(ConnectionContext connection, Reporter reporter)
    {
        reporter.Diagnose(new(Severity.Warning, "A program of another user of this machine tried to connect to this run, and was refused.", null));
        connection.Abort();
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
