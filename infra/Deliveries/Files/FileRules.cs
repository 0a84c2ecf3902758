using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.Files;

/// <summary>The rules of every output group that writes files.</summary>
internal static class FileRules
{
    /// <summary>
    /// MediaLive appends the extension of each file (MediaLive User Guide, "The syntax for the paths for the outputs").
    /// </summary>
    private static readonly string[] Extensions = [".m3u8", ".m2ts", ".ts", ".mp4", ".jpg"];

    public static void Check<TDestination>(DestinationsConfig<TDestination> config, DeliveryCheck check)
        where TDestination : IDestinationConfig, IFileDestination
    {
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            if (BrokenRule(destination.BaseFilename) is { } broken)
            {
                check.Error($"destinations[{pipeline}].{destination.AddressKey}",
                    destination.Directory + destination.BaseFilename, broken.Rule, broken.Remedy);
            }
        }
    }

    /// <summary>What is wrong with a base file name; null when nothing is.</summary>
    public static (string Rule, string Remedy)? BrokenRule(string baseFilename) =>
        Array.Find(Extensions, extension => baseFilename.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) is { } extension
            ? ($"has a base file name that ends in {extension}, and MediaLive appends the extension of each file",
                $"take {extension} away")
            : null;
}

/// <summary>A destination made of a folder and a base file name.</summary>
internal interface IFileDestination
{
    /// <summary>Protocol, host and path, up to and with the last slash.</summary>
    string Directory { get; }

    string BaseFilename { get; }
}
