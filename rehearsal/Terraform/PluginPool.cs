using System.Collections.Concurrent;
using System.Net.Sockets;
using Rehearsal.Providers;
using Rehearsal.Terraform.Plugin;

namespace Rehearsal.Terraform;

/// <summary>
/// The running providers: one serves one configuration in one Region, so there is one for each that is asked for. In the place of one
/// that has crashed another is started.
/// </summary>
internal sealed class PluginPool(Uri endpoint) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TerraformPlugin>>> _plugins = new();

    public async Task<TerraformPlugin> GetAsync(PluginSettings settings)
    {
        while (true)
        {
            var start = _plugins.GetOrAdd(settings.Key, _ => new Lazy<Task<TerraformPlugin>>(() => StartAsync(settings)));
            try
            {
                var plugin = await start.Value;
                if (!plugin.HasEnded)
                    return plugin;
                if (_plugins.TryRemove(KeyValuePair.Create(settings.Key, start)))
                    await plugin.DisposeAsync();
            }
            catch
            {
                // Whoever asks next may have more luck.
                _plugins.TryRemove(KeyValuePair.Create(settings.Key, start));
                throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var plugin in _plugins.Values.Where(plugin => plugin.IsValueCreated && plugin.Value.IsCompletedSuccessfully))
            await plugin.Value.Result.DisposeAsync();
    }

    private async Task<TerraformPlugin> StartAsync(PluginSettings settings)
    {
        await EnsureEmulatorAsync();
        return await TerraformPlugin.StartAsync(
            ProviderBinary.Require(), PluginSettings.Environment(endpoint), settings.Configuration, CancellationToken.None);
    }

    /// <summary>The provider itself would try for more than a minute before it says that nobody answers.</summary>
    private async Task EnsureEmulatorAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(endpoint.Host, endpoint.Port);
        }
        catch (SocketException error)
        {
            throw new ProviderException($"No AWS API emulator answers at {endpoint}: start one, such as 'moto_server -p {endpoint.Port}'.", error);
        }
    }
}
