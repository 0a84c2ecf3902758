using System.Net;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Rehearsal.Loopback;

/// <summary>Serves gRPC to our own user on a loopback port, over HTTP/2 without TLS, as pulumi and its plug-ins do.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private LoopbackServer(WebApplication server)
    {
        _server = server;
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
    }

    public Uri Address { get; }

    /// <param name="services">Adds the services that are served.</param>
    /// <param name="map">Maps them.</param>
    /// <param name="refused">Is told when a program of another user tried to connect.</param>
    /// <param name="grpc">What all calls have in common.</param>
    public static async Task<LoopbackServer> StartAsync(
        Action<IServiceCollection> services,
        Action<IEndpointRouteBuilder> map,
        Action refused,
        Action<GrpcServiceOptions>? grpc = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Configure(options, refused));

        // Without a lifetime of its own: the host's would take Ctrl-C from us.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = null;
            options.MaxSendMessageSize = null;
            grpc?.Invoke(options);
        });
        services(builder.Services);
        var server = builder.Build();
        map(server);
        await server.StartAsync();
        return new(server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private static void Configure(KestrelServerOptions options, Action refused)
    {
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.Use(next => async connection =>
            {
                if (await LoopbackPeer.IsOursAsync((IPEndPoint)connection.LocalEndPoint!, (IPEndPoint)connection.RemoteEndPoint!))
                {
                    await next(connection);
                    return;
                }

                refused();
                connection.Abort();
            });
        });

        // A client asks for thousands of things at once, and may think for long in between.
        options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
