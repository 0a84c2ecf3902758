using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the engine can do, asked once per feature.</summary>
internal sealed class MonitorFeatures(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _asked = new();

    public Task<bool> SupportsAsync(string feature) =>
        _asked.GetOrAdd(feature, static (name, monitor) => new(() => monitor.SupportsFeatureAsync(name)), monitor).Value;

    /// <exception cref="InvalidOperationException">The engine can't do it.</exception>
    public async Task RequireAsync(string feature)
    {
        if (!await SupportsAsync(feature))
            throw new InvalidOperationException($"The engine does not support '{feature}', which this program needs.");
    }
}
