using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Deliveries.Hls;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>HLS in MediaStore containers. AWS ended the service on 2025-11-13: this is for accounts that still have it.</summary>
internal sealed record HlsMediaStoreDeliveryConfig : HlsConfig<MediaStoreDestinationConfig>
{
    /// <summary>Of an object's path in its container (MediaStore's data API model, <c>PathNaming</c>).</summary>
    private const int LongestPath = 900;

    private const int MostFolders = 10;

    internal override string ServiceOutsideVpc => "MediaStore";

    internal override IEnumerable<ServiceUse> Services(string region) =>
        [new ServiceUse("downstream", MediaService.MediaStore, region)];

    internal static void Check(HlsMediaStoreDeliveryConfig config, DeliveryCheck check)
    {
        HlsRules.Check(config, check);
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            if (BrokenRule(destination.Path, HlsFiles.LongestEnding(config)) is { } broken)
                check.Error($"destinations[{pipeline}].path", destination.Path, broken.Rule, broken.Remedy);
        }

        check.Warn("downstream",
            "AWS ended MediaStore on 2025-11-13; deliver to S3 (downstream: s3) "
            + "or to MediaPackage v2 (downstream: mediaPackageV2) instead.");
    }

    private static (string Rule, string Remedy)? BrokenRule(string path, string ending)
    {
        if (Variables.BrokenRule(path) is { } broken)
            return broken;
        if (path.Count(character => character == '/') > MostFolders)
            return ($"has more than the {MostFolders} folders that MediaStore takes", "use fewer");
        var length = $"{Variables.Expand(path)}{ending}".Length;
        return length > LongestPath
            ? ($"makes paths of at least {length} characters with what MediaLive fills in and appends, "
                + $"and MediaStore takes {LongestPath}",
                "shorten its folders or its base file name")
            : null;
    }
}

/// <summary>Where one pipeline writes in MediaStore.</summary>
internal sealed record MediaStoreDestinationConfig : IDestinationConfig, IFileDestination
{
    public required ContainerName Container { get; init; }

    /// <summary>Folders and base file name: <c>folder/baseFilename</c>.</summary>
    [Pattern("^[A-Za-z0-9_.~$-]+(/[A-Za-z0-9_.~$-]+)*$",
        "is not folders and a base file name of letters, digits and _ . ~ $ - without a '/' at either end",
        "write it like sports/delivery/curling")]
    public required string Path { get; init; }

    string IDestinationConfig.AddressKey => "path";

    IEnumerable<string> IDestinationConfig.Addresses => [$"{Container}/{Path}"];

    string IFileDestination.Directory => $"{Container}/{Path[..(Path.LastIndexOf('/') + 1)]}";

    public string BaseFilename => Path[(Path.LastIndexOf('/') + 1)..];
}
