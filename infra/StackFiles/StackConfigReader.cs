using System.Text.Json;
using MediaLive.Delivery.Combinations;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.StackFiles;

/// <summary>Reads <see cref="StackConfig"/> from the project's configuration: each of its keys is a configuration key.</summary>
internal static class StackConfigReader
{
    private static readonly string[] Known =
        [.. typeof(StackConfig).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    /// <summary>
    /// Whether a key of the stack file is secret, in whole or in part: Pulumi hands it over in clear and no longer says which
    /// part was encrypted, so that outputs and errors would show it.
    /// </summary>
    /// <param name="keys">The names of the secret configuration keys.</param>
    /// <param name="findings">Where mistakes go.</param>
    public static bool RefusesSecrets(IEnumerable<string> keys, ConfigFindings findings)
    {
        var refused = Known.Intersect(keys).ToList();
        foreach (var key in refused)
        {
            findings.Error(
                default(ConfigPath).Key(key), null, "has an encrypted value, which would be shown in clear further on",
                "encrypt it under a key of its own (pulumi config set --secret NAME), "
                + "and write that NAME here, such as passwordSecret: NAME");
        }
        return refused.Count > 0;
    }

    /// <summary>What the stack file says; with any error in the findings it must not be used.</summary>
    /// <param name="config">A configuration key's text, as <c>Config.Get</c> gives it; secret keys too.</param>
    /// <param name="keys">The names of all configuration keys of the project.</param>
    /// <param name="files">Channels besides those of the stack file.</param>
    /// <param name="placeholders">What stands for <c>{account}</c> and the like.</param>
    /// <param name="findings">Where mistakes go.</param>
    public static StackConfig? Read(
        Func<string, string?> config, IReadOnlyCollection<string> keys, ChannelFiles files, Placeholders placeholders,
        ConfigFindings findings)
    {
        if (keys.Count == 0)
        {
            findings.Error(new ConfigPath("channels"), null, "is missing, and the stack file has no other key of this project",
                "write medialive-delivery:channels, as Pulumi.dev.yaml does");
            return null;
        }

        var json = new Dictionary<string, JsonElement?>();
        foreach (var key in Known)
        {
            if (config(key) is { } text)
                json.Add(key, string.IsNullOrWhiteSpace(text) ? null : Parse(text));
        }

        // A key that is nearly one of these is a misspelling, which the reader reports; any other may hold a
        // secret that a delivery refers to.
        foreach (var key in keys.Except(Known).Where(key => Nearest.To(key, Known) is not null))
            json.Add(key, null);

        var reader = new ConfigReader(findings, placeholders, DeliveryChoice.Of);
        var written = reader.Read<StackConfig>(JsonSerializer.SerializeToElement(json), default)!;
        if (!json.ContainsKey("channels") && !json.ContainsKey("include"))
            findings.Error(new ConfigPath("channels"), null, "is missing", "write it, or include files with a channel each");
        if (findings.IsTold(new ConfigPath("include")) || (written.Channels.IsEmpty && json.ContainsKey("channels")))
            findings.LeaveOut();
        var stack = files.AddTo(written, reader);
        if (stack.Channels.IsEmpty)
            return null;
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
