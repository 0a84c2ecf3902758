using System.Collections.Frozen;
using System.Text.Json;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>The Regions of AWS and the media services in each, from <c>regions.json</c>, which names its source.</summary>
internal static class Regions
{
    private static readonly FrozenDictionary<string, string[]> ServicesByRegion = Read();

    public static IEnumerable<string> All => ServicesByRegion.Keys.Order(StringComparer.Ordinal);

    public static bool Has(string region, MediaService service) =>
        ServicesByRegion.TryGetValue(region, out var services) && services.Contains(service.EndpointPrefix);

    /// <summary>
    /// The partition of a Region: the part of AWS that has accounts and roles of its own (AWS General Reference, ARNs).
    /// </summary>
    public static string PartitionOf(string region) => region.Split('-') switch
    {
        ["cn", ..] => "aws-cn",
        ["eusc", ..] => "aws-eusc",
        [_, "gov", ..] => "aws-us-gov",
        [_, ['i', 's', 'o', .. var letter], ..] => letter.Length == 0 ? "aws-iso" : $"aws-iso-{letter}",
        _ => "aws",
    };

    /// <summary>What to do about a Region that there is not.</summary>
    public static string Remedy(string region) =>
        Nearest.To(region, All) is { } meant ? $"perhaps '{meant}' is meant" : "write one such as eu-west-1";

    private static FrozenDictionary<string, string[]> Read()
    {
        using var file = typeof(Regions).Assembly.GetManifestResourceStream("regions.json")!;
        return JsonDocument.Parse(file).RootElement.GetProperty("regions").EnumerateObject().ToFrozenDictionary(
            region => region.Name,
            region => region.Value.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>A service that not every Region has.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="EndpointPrefix">As AWS's endpoint data calls it.</param>
internal sealed record MediaService(string Name, string EndpointPrefix)
{
    public static readonly MediaService MediaLive = new("MediaLive", "medialive");
    public static readonly MediaService MediaConnect = new("MediaConnect", "mediaconnect");
    public static readonly MediaService MediaPackage = new("MediaPackage", "mediapackage");
    public static readonly MediaService MediaPackageV2 = new("MediaPackage v2", "mediapackagev2");
    public static readonly MediaService MediaStore = new("MediaStore", "mediastore");
}

/// <summary>A service in a Region that a delivery needs, and the key of the delivery that says so.</summary>
internal readonly record struct ServiceUse(string Key, MediaService Service, string Region);

/// <summary>A text that is the name of a Region.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RegionNameAttribute() : PatternAttribute(
    "^[a-z]{2}(-[a-z]+)+-[0-9]$",
    "is not the name of a Region",
    "write one such as eu-west-1");
