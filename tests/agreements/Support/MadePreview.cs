using System.Text.Json.Nodes;
using MediaLive.Agreements.Previews;

namespace MediaLive.Agreements.Tests.Support;

/// <summary>A preview as the rehearsal prints it, made up for a test.</summary>
internal sealed class MadePreview
{
    private const string Urn = "urn:pulumi:prod::medialive-delivery::";

    private readonly JsonObject _json = new()
    {
        ["result"] = "succeeded",
        ["steps"] = new JsonArray(Step("same", "pulumi:pulumi:Stack", "medialive-delivery-prod", "{}", "{}")),
        ["diagnostics"] = new JsonArray(),
        ["oldOutputs"] = Outputs("prod"),
        ["outputs"] = Outputs("prod"),
    };

    public JsonObject OldOutputs => _json["oldOutputs"]!.AsObject();

    public JsonObject NewOutputs => _json["outputs"]!.AsObject();

    /// <summary>A step on a resource; null for inputs that it has not. Paths of differences are as pulumi writes them.</summary>
    public MadePreview With(string op, string type, string name, string? old, string? next, params string[] differences)
    {
        _json["steps"]!.AsArray().Add(Step(op, type, name, old, next, differences));
        return this;
    }

    /// <summary>Changes the last step.</summary>
    public MadePreview With(Action<JsonObject> change)
    {
        change(_json["steps"]!.AsArray()[^1]!.AsObject());
        return this;
    }

    public MadePreview Failed(params string[] errors)
    {
        _json["result"] = "failed";
        return Diagnosed("error", errors);
    }

    public MadePreview Diagnosed(string severity, params string[] messages)
    {
        foreach (var message in messages)
            _json["diagnostics"]!.AsArray().Add(new JsonObject { ["severity"] = severity, ["message"] = message });
        return this;
    }

    public MadePreview WithChangedOutputs(params string[] paths)
    {
        _json["changedOutputs"] = new JsonArray([.. paths.Select(path => (JsonNode)path)]);
        return this;
    }

    public string Review(int limit = Agreements.Reviews.Review.Longest) =>
        Agreements.Reviews.Review.Write(Read(), "prod", limit);

    public Preview Read()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("agreements-").FullName, "preview.json");
        try
        {
            File.WriteAllText(file, _json.ToJsonString());
            return PreviewFile.Read(file, plan: null);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    /// <summary>The member of a delivery that is written in the stack's outputs.</summary>
    public static JsonObject Delivery(JsonObject outputs, string channel, string delivery) =>
        outputs["channels"]![channel]!["deliveries"]![delivery]!.AsObject();

    private static JsonObject Outputs(string stack)
    {
        var outputs = JsonNode.Parse(File.ReadAllText(Recorded.StackFile(stack)))!.AsObject();
        outputs.Remove("readme");
        return outputs;
    }

    private static JsonObject Step(string op, string type, string name, string? old, string? next, params string[] differences)
    {
        var step = new JsonObject { ["op"] = op, ["urn"] = $"{Urn}{type}::{name}" };
        if (old is not null)
            step["oldState"] = State(type, old, $"{name}-1a2b3c4");
        if (next is not null)
            step["newState"] = State(type, next, id: null);
        step["detailedDiff"] = differences.Length == 0 ? null : new JsonObject(differences.Select(path =>
            KeyValuePair.Create(path, (JsonNode?)new JsonObject { ["kind"] = "update", ["inputDiff"] = true })));
        return step;
    }

    private static JsonObject State(string type, string inputs, string? id)
    {
        var custom = !type.StartsWith("medialive-delivery:", StringComparison.Ordinal);
        var state = new JsonObject { ["custom"] = custom, ["type"] = type, ["inputs"] = JsonNode.Parse(inputs) };
        if (custom && id is not null)
            state["id"] = id;
        return state;
    }
}
