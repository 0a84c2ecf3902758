using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration, as the engine hands it over.</summary>
internal sealed class ConfigValues(ImmutableDictionary<string, string> values)
{
    public static ConfigValues FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is not { } json)
            return new(ImmutableDictionary<string, string>.Empty);
        using var document = JsonDocument.Parse(json);
        var values = document.RootElement.EnumerateObject();
        return new(values.ToImmutableDictionary(value => Clean(value.Name), value => value.Value.ToString()));
    }

    public string? Get(string key) => values.GetValueOrDefault(key);

    /// <summary>An old spelling, <c>namespace:config:key</c>, is still around.</summary>
    private static string Clean(string key) => key.Split(':', 3) is [var name, "config", var rest] ? $"{name}:{rest}" : key;
}
