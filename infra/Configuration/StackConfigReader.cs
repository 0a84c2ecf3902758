using System.Text.Json;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>Reads <see cref="StackConfig"/> from the project's configuration: each of its keys is a configuration key.</summary>
internal static class StackConfigReader
{
    /// <summary>What the stack file says; with any error in the findings it must not be used.</summary>
    /// <param name="config">A configuration key's text, as <c>Config.Get</c> gives it; secret keys too.</param>
    /// <param name="keys">The names of all configuration keys of the project.</param>
    /// <param name="placeholders">What stands for <c>{account}</c> and the like.</param>
    /// <param name="findings">Where mistakes go.</param>
    public static StackConfig? Read(
        Func<string, string?> config, IReadOnlyCollection<string> keys, Placeholders placeholders, ConfigFindings findings)
    {
        if (keys.Count == 0)
        {
            findings.Error(new ConfigPath("channels"), null, "is missing, and the stack file has no other key of this project",
                "write medialive-delivery:channels, as Pulumi.dev.yaml does");
            return null;
        }

        var json = new Dictionary<string, JsonElement?>();
        var known = typeof(StackConfig).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToList();
        foreach (var key in known)
        {
            if (config(key) is { } text)
                json.Add(key, string.IsNullOrWhiteSpace(text) ? null : Parse(text));
        }

        // A key that is nearly one of these is a mistake, which the reader tells; any other may be a secret that a delivery refers to.
        foreach (var key in keys.Except(known).Where(key => Nearest.To(key, known) is not null))
            json.Add(key, null);

        var reader = new ConfigReader(findings, placeholders);
        var stack = reader.Read<StackConfig>(JsonSerializer.SerializeToElement(json), default);
        if (stack is not null)
            StackRules.Check(stack, placeholders.Region, config, findings);
        return stack;
    }

    /// <summary>Pulumi hands over maps and lists as JSON, and plain values as they are.</summary>
    private static JsonElement Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
