using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaLive.Delivery.Contract.Tests;

/// <summary>The outputs that the tests of the delivery stack have recorded: of every row, and of whole stacks.</summary>
public static class HandedOver
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, nameof(HandedOver));

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>A row's file has the registered resources besides.</summary>
    public static JsonElement Outputs(string file)
    {
        var recorded = JsonElement.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        return recorded.TryGetProperty("resources", out _) ? recorded.GetProperty("outputs") : recorded;
    }

    /// <summary>Outputs that are right, to make mistakes in.</summary>
    public static JsonObject Small() => JsonNode.Parse("""
        {
          "contractVersion": 1,
          "channels": {
            "curling": {
              "class": "SINGLE_PIPELINE",
              "region": "us-west-2",
              "roleArn": "arn:aws:iam::123456789012:role/curling",
              "deliveries": {
                "social": {
                  "outputGroup": "rtmp",
                  "downstream": "rtmp",
                  "destination": { "id": "curling-social", "settings": [{ "url": "rtmp://203.0.113.28/live" }] },
                  "outputGroupSettings": { "rtmpGroupSettings": {} },
                  "outputSettings": {
                    "rtmpOutputSettings": { "destination": { "destinationRefId": "curling-social" }, "numRetries": 3 }
                  }
                }
              }
            }
          },
          "urls": { "curling/social": ["rtmp://203.0.113.28/live"] },
          "streamNames": { "curling/social": ["hunter2", null] }
        }
        """)!.AsObject();
}
