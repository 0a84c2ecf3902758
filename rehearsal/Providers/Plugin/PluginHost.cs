using Rehearsal.Loopback;
using Rehearsal.Schema;

namespace Rehearsal.Providers.Plugin;

/// <summary>Serves a package for engines to attach to, like any plug-in.</summary>
internal sealed class PluginHost : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private PluginHost(LoopbackServer server, string package) => (_server, Package) = (server, package);

    public string Package { get; }

    public int Port => _server.Address.Port;

    /// <param name="schema">The package.</param>
    /// <param name="provider">What stands behind its resources.</param>
    /// <param name="tell">Takes what the user should know of, line by line.</param>
    public static async Task<PluginHost> StartAsync(PackageSchema schema, IProvider provider, Action<string> tell)
    {
        var server = await LoopbackServer.StartAsync(
            services => services.AddSingleton(new PluginService(schema, provider)),
            server => server.MapGrpcService<PluginService>(),
            () => tell(
                "A program of another user of this machine tried to connect "
                + $"to the provider of {schema.Package}, and was refused."),
            calls => calls.Interceptors.Add<ErrorInterceptor>());
        return new(server, schema.Package);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
