using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>What the files of an output group are called.</summary>
internal static class FileNames
{
    /// <summary>The beginning that the names of all files share which a delivery writes, up to the first variable such as <c>$dt$</c>.</summary>
    /// <param name="path">Folders and base file name.</param>
    /// <param name="delivery">The delivery that writes there.</param>
    public static string PrefixOf(string path, DeliveryConfig delivery)
    {
        // Segments in subdirectories stand beside the base file name, not behind it.
        var prefix = delivery is IHlsConfig { DirectoryStructure: HlsDirectoryStructure.SubdirectoryPerStream }
            ? path[..(path.LastIndexOf('/') + 1)]
            : path;
        return prefix.Split('$')[0];
    }
}
