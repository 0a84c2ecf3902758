using System.Text.Json;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Combinations;

/// <summary>Tells which kind of delivery a part of the stack file is.</summary>
internal static class DeliveryChoice
{
    /// <summary>
    /// The record of the kind that the delivery's keys name; null when there is none, and then the findings say why.
    /// </summary>
    public static Type? Of(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            reader.Findings.Error(path, ConfigReader.Written(json), "is not a map",
                "write the keys name, outputGroup and downstream");
            return null;
        }

        var kinds = DeliveryTable.Kinds;
        var groups = kinds.Select(kind => kind.OutputGroup).Distinct().ToList();
        if (Word(json, path.Key("outputGroup"), "outputGroup", groups, "an output group", reader) is not { } group)
            return null;
        var downstreams = kinds.Where(kind => kind.OutputGroup == group).Select(kind => kind.Downstream).ToList();
        var what = $"a downstream system of {group}";
        return Word(json, path.Key("downstream"), "downstream", downstreams, what, reader) is { } downstream
            ? kinds.Single(kind => kind.OutputGroup == group && kind.Downstream == downstream).ConfigType
            : null;
    }

    private static string? Word(
        JsonElement json, ConfigPath path, string key, IReadOnlyCollection<string> known, string what, ConfigReader reader)
    {
        if (!json.TryGetProperty(key, out var value))
        {
            reader.Findings.Error(path, null, "is missing",
                Nearest.To(key, json.EnumerateObject().Select(entry => entry.Name)) is { } misspelt
                    ? $"perhaps '{misspelt}' is meant to be it"
                    : $"write one of {string.Join(", ", known)}");
            return null;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            reader.Findings.Error(path, null, "is empty", $"write one of {string.Join(", ", known)}");
            return null;
        }

        if (reader.ReadText(value, path)?.Value is not { } word)
            return null;
        if (known.Contains(word))
            return word;
        reader.Findings.Error(path, word, $"is not {what} that is known here", Nearest.Remedy(word, known));
        return null;
    }
}
