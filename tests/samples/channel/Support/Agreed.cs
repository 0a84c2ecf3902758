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
        Join(handedOver["streamNames"]?[key], "streamName");
        Join(handedOver["secretUrls"]?[key], "url");
        if (handedOver["secretSettings"]?[key] is JsonObject secrets)
            Join(secrets, OutputGroupSettings.AsObject());
    }

    public IEnumerable<JsonNode> Destinations => (_delivery["additionalDestinations"]?.AsArray() ?? []).Prepend(_delivery["destination"]).OfType<JsonNode>();

    public JsonNode OutputGroupSettings => _delivery["outputGroupSettings"]!;

    /// <summary>Null where the channel's outputs don't name the destination.</summary>
    public JsonNode? OutputSettings => _delivery["outputSettings"];

    /// <summary>The names of all deliveries, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names(JsonObject handedOver) =>
        [.. handedOver["channels"]!["curling"]!["deliveries"]!.AsObject().Select(delivery => delivery.Key).Order(StringComparer.Ordinal)];

    private void Join(JsonNode? byPipeline, string member)
    {
        foreach (var (pipeline, secret) in (byPipeline?.AsArray() ?? []).Index().Where(secret => secret.Item is not null))
            _delivery["destination"]!["settings"]![pipeline]![member] = secret!.DeepClone();
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
