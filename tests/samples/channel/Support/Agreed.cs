using System.Text.Json.Nodes;

namespace MediaLive.Channel.Sample.Tests.Support;

/// <summary>What is handed over for a delivery, with the secrets, which are outputs of their own.</summary>
internal sealed class Agreed
{
    private readonly JsonObject _delivery;

    public Agreed(JsonObject handedOver, string name)
    {
        _delivery = handedOver["channels"]!["curling"]!["deliveries"]![name]!.DeepClone().AsObject();
        var key = $"curling/{name}";
        Join(handedOver["streamNames"]?[key], "streamName", _delivery["destination"]!);
        Join(handedOver["secretUrls"]?[key], "url", _delivery["destination"]!);
        foreach (var output in Outputs.Where(output => output["outputName"] is not null))
        {
            var names = handedOver["outputStreamNames"]?[$"{key}/{(string)output["outputName"]!}"];
            Join(names, "streamName", output["destination"]!);
        }

        if (handedOver["secretSettings"]?[key] is JsonObject secrets)
            Join(secrets, OutputGroupSettings.AsObject());
    }

    public IEnumerable<JsonNode> Destinations => (_delivery["additionalDestinations"]?.AsArray() ?? [])
        .Prepend(_delivery["destination"])
        .Concat(Outputs.Select(output => output["destination"]))
        .OfType<JsonNode>();

    public JsonNode OutputGroupSettings => _delivery["outputGroupSettings"]!;

    /// <summary>The settings of each output that was agreed; null where none was.</summary>
    public IReadOnlyList<JsonNode>? OutputSettings => _delivery["outputs"] is not null
        ? [.. Outputs.Select(output => output["outputSettings"]!)]
        : _delivery["outputSettings"] is { } only ? [only] : null;

    /// <summary>The names of all deliveries, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names(JsonObject handedOver) =>
        [.. handedOver["channels"]!["curling"]!["deliveries"]!.AsObject().Select(delivery => delivery.Key).Order(StringComparer.Ordinal)];

    private IEnumerable<JsonNode> Outputs => (_delivery["outputs"]?.AsArray() ?? []).OfType<JsonNode>();

    private static void Join(JsonNode? byPipeline, string member, JsonNode destination)
    {
        foreach (var (pipeline, secret) in (byPipeline?.AsArray() ?? []).Index().Where(secret => secret.Item is not null))
            destination["settings"]![pipeline]![member] = secret!.DeepClone();
    }

    private static void Join(JsonObject secrets, JsonObject settings)
    {
        foreach (var (key, value) in secrets)
        {
            if (value is JsonObject inner)
                Join(inner, settings[key]!.AsObject());
            else
                settings[key] = value!.DeepClone();
        }
    }
}
