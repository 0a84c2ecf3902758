using System.Text.Json.Nodes;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Configuration;

/// <summary>The Regions that the rules know are those of AWS's endpoint data, as botocore ships it with Python.</summary>
public sealed class RegionsTests
{
    private const string Committed = "../../../infra/Configuration/regions.json";

    private static readonly string[] Services =
    [
        .. new[] { MediaService.MediaLive, MediaService.MediaConnect, MediaService.MediaPackage, MediaService.MediaPackageV2, MediaService.MediaStore }
            .Select(service => service.EndpointPrefix),
    ];

    [Fact]
    public void Regions_OfTheSameBotocore_AreTheCommittedOnes()
    {
        var (version, endpoints) = Botocore.Get("endpoints.json");
        Assert.SkipUnless(Source() == version, $"The list is of botocore {Source()}, and {version} is here: to renew it, write that version into its source.");

        Snapshot.Matches(Committed, Text(version, endpoints));
    }

    /// <summary>Later data may have more; it has not less.</summary>
    [Fact]
    public void Regions_AllOfThem_AreInAnyBotocore()
    {
        var (_, endpoints) = Botocore.Get("endpoints.json");
        var known = ByRegion(endpoints);

        Assert.All(Regions.All, region => Assert.Contains(region, known.Keys));
    }

    private static string Source() => JsonNode.Parse(File.ReadAllText(Snapshot.PathOf(Committed)))!["source"]!.GetValue<string>().Split(' ', ',')[1];

    private static string Text(string version, JsonNode endpoints) => new JsonObject
    {
        ["source"] = $"botocore {version}, data/endpoints.json",
        ["regions"] = new JsonObject(ByRegion(endpoints).Select(region => KeyValuePair.Create(region.Key, (JsonNode?)region.Value))),
    }.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n";

    private static SortedDictionary<string, string> ByRegion(JsonNode endpoints) => new(
        (from partition in endpoints["partitions"]!.AsArray()
         from region in partition!["regions"]!.AsObject()
         let services = Services.Where(service => partition["services"]![service]?["endpoints"]![region.Key] is not null)
         select (region.Key, Services: string.Join(' ', services))).ToDictionary(region => region.Key, region => region.Services),
        StringComparer.Ordinal);
}
