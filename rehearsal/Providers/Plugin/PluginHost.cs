using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Rehearsal.Schema;

namespace Rehearsal.Providers.Plugin;

/// <summary>Serves a package on a loopback port for engines to attach to: HTTP/2 without TLS, like any plug-in.</summary>
internal sealed class PluginHost : IAsyncDisposable
{
    private readonly WebApplication _server;

    private PluginHost(WebApplication server, string package)
    {
        _server = server;
        Package = package;
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Port = new Uri(addresses.Addresses.Single()).Port;
    }

    public string Package { get; }

    public int Port { get; }

    public static async Task<PluginHost> StartAsync(PackageSchema schema, IProvider provider)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = null;
            options.MaxSendMessageSize = null;
            options.Interceptors.Add<ErrorInterceptor>();
        });
        builder.Services.AddSingleton(new PluginService(schema, provider));
        var server = builder.Build();
        server.MapGrpcService<PluginService>();
        await server.StartAsync();
        return new(server, schema.Package);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private static void Configure(KestrelServerOptions options)
    {
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);

        // An engine works on many resources at once.
        options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        options.Limits.MaxRequestBodySize = null;
    }
}
