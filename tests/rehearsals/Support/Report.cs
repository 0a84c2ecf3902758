using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaLive.Delivery.Rehearsals.Support;

/// <summary>What a command said: its exit status, and the JSON object that it printed.</summary>
internal sealed record Report(int Status, string Text)
{
    private readonly JsonObject _json = JsonNode.Parse(Text)!.AsObject();

    public Changes Changes => _json["changes"].Deserialize<Changes>(JsonSerializerOptions.Web)!;

    public IEnumerable<JsonObject> Resources => _json["resources"]!.AsArray().Select(resource => resource!.AsObject());

    /// <summary>What is done to resources, as pulumi's previews tell it.</summary>
    public IEnumerable<JsonObject> Steps => _json["steps"]!.AsArray().Select(step => step!.AsObject());

    /// <summary>Where the outputs differ from those before.</summary>
    public IEnumerable<string> ChangedOutputs => _json["changedOutputs"]!.AsArray().Select(path => (string)path!);

    public JsonObject Outputs => _json["outputs"]!.AsObject();

    /// <summary>In the order in which they were told.</summary>
    public IEnumerable<string> Warnings => Diagnostics("warning");

    public IEnumerable<string> Errors => Diagnostics("error");

    /// <summary>The type and name of every resource but the stack itself, as the tests with mocks write them.</summary>
    public IEnumerable<string> Names => Resources
        .Where(resource => (string)resource["type"]! != "pulumi:pulumi:Stack")
        .Select(resource => $"{resource["type"]} {resource["name"]}")
        .Order(StringComparer.Ordinal);

    /// <summary>What AWS calls the resources.</summary>
    public IEnumerable<string> Ids => Resources.Select(resource => $"{resource["type"]} {resource["id"]}").Order(StringComparer.Ordinal);

    /// <summary>The names of the deliveries that are handed over for a channel.</summary>
    public IEnumerable<string> Deliveries(string channel) => Handed(channel).Select(delivery => delivery.Key);

    /// <summary>All destinations that are handed over for a channel, in the order of its deliveries' names.</summary>
    public JsonArray Destinations(string channel) => new([
        .. from delivery in Handed(channel).OrderBy(delivery => delivery.Key, StringComparer.Ordinal)
           from destination in (delivery.Value!["additionalDestinations"]?.AsArray() ?? []).Prepend(delivery.Value["destination"])
               .Concat((delivery.Value["outputs"]?.AsArray() ?? []).Select(output => output!["destination"]).Where(destination => destination is not null))
           select destination?.DeepClone(),
    ]);

    /// <summary>Output group and downstream system of a delivery that is handed over.</summary>
    public (string OutputGroup, string Downstream) Kind(string channel, string delivery) =>
        ((string)Handed(channel)[delivery]!["outputGroup"]!, (string)Handed(channel)[delivery]!["downstream"]!);

    /// <summary>Where a delivery goes, which is named <c>channel/delivery</c>.</summary>
    public IEnumerable<string> Urls(string delivery) => Outputs["urls"]![delivery]!.AsArray().Select(url => (string)url!);

    /// <summary>An output of the stack that is a text.</summary>
    public string Output(string name) => (string)_json["outputs"]![name]!;

    private IEnumerable<string> Diagnostics(string severity) => _json["diagnostics"]!.AsArray()
        .Where(diagnostic => (string)diagnostic!["severity"]! == severity)
        .Select(diagnostic => (string)diagnostic!["message"]!);

    private JsonObject Handed(string channel) => Outputs["channels"]![channel]!["deliveries"]!.AsObject();
}

/// <summary>How many resources a command makes, changes, replaces, deletes and leaves alone; the stack itself is one of them.</summary>
internal sealed record Changes(int Create = 0, int Update = 0, int Replace = 0, int Delete = 0, int Same = 0);
