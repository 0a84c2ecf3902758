using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Conformance.Tests.Wire;

/// <summary>An engine on loopback that answers as pulumi's does and writes down what it is asked.</summary>
internal sealed class RecordingEngine : IAsyncDisposable
{
    private readonly WebApplication _server;

    private RecordingEngine(WebApplication server, Transcript transcript)
    {
        _server = server;
        Transcript = transcript;
    }

    public Transcript Transcript { get; }

    /// <summary>Host and port, as a program expects them.</summary>
    public string Address => new Uri(_server.Urls.Single()).Authority;

    public static async Task<RecordingEngine> StartAsync(bool preview)
    {
        var transcript = new Transcript();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(transcript).AddSingleton(new Cloud(preview));

        var server = builder.Build();
        server.MapGrpcService<MonitorService>();
        server.MapGrpcService<EngineService>();
        await server.StartAsync();
        return new RecordingEngine(server, transcript);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
