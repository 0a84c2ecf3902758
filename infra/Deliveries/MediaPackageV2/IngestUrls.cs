using MediaLive.Delivery.Configuration;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>Deliveries to the ingest URLs of another account's channel, and the rules about them.</summary>
internal static class IngestUrls
{
    private const string Way =
        "write channelGroup and channelName for a channel of this account, or ownerAccount and destinations for one of another";

    /// <summary>The channel that the URLs are of; null when the delivery has none.</summary>
    public static ChannelChoice? ChannelOf(IIngestUrls delivery) => delivery.Destinations is [{ Url: var first }, ..]
        ? new ChannelChoice("destinations[0].url", LocationOf(first, delivery.OwnerAccount ?? ""))
        {
            Urls = [.. delivery.Destinations.Select(destination => destination.Url)],
        }
        : null;

    /// <summary>Each endpoint is a place: two channels may share the endpoints of one.</summary>
    public static IEnumerable<Place> PlacesOf(IIngestUrls delivery) => delivery.Destinations.Select((destination, pipeline) =>
        new Place($"destinations[{pipeline}].url",
            $"ingest endpoint {destination.Url.Endpoint} of MediaPackage v2 channel "
            + $"{LocationOf(destination.Url, delivery.OwnerAccount ?? "")}"));

    public static IEnumerable<KeyValuePair<string, string>> OwnerOf(IIngestUrls delivery) =>
        delivery.OwnerAccount is { } owner ? [new("ownerAccount", owner)] : [];

    public static void Check<TConfig>(TConfig config, DeliveryCheck check)
        where TConfig : MediaPackageV2DeliveryConfig, IIngestUrls
    {
        if (config.Destinations.IsEmpty)
        {
            CheckNames(config, check);
            return;
        }

        if (config.ChannelGroup is not null || config.ChannelName is not null)
        {
            check.Error("destinations", null,
                "is for a channel of another account, and channelGroup or channelName names one of ours",
                "remove the one or the other");
        }

        if (config.OwnerAccount is null && !check.IsTold("ownerAccount"))
        {
            check.Error("ownerAccount", null, "is missing, and the role's permission names the account of the channel",
                "write its 12 digits, in quotes");
        }

        if (config.Existing)
        {
            check.Error("existing", "true", "is for channels of ours, and destinations are of another account's",
                "remove one of the two");
        }

        CheckUrls(config, check);
    }

    private static void CheckNames<TConfig>(TConfig config, DeliveryCheck check)
        where TConfig : MediaPackageV2DeliveryConfig, IIngestUrls
    {
        if (check.IsTold("destinations"))
            return;
        if (config.OwnerAccount is { } owner)
            check.Error("ownerAccount", owner, "is for a channel whose ingest URLs are given", "add destinations, or remove it");
        if (config.ChannelGroup is null && !check.IsTold("channelGroup"))
            check.Error("channelGroup", null, "is missing", Way);
        if (config.ChannelName is null && !check.IsTold("channelName"))
            check.Error("channelName", null, "is missing", Way);
    }

    private static void CheckUrls<TConfig>(TConfig config, DeliveryCheck check)
        where TConfig : MediaPackageV2DeliveryConfig, IIngestUrls
    {
        var first = config.Destinations[0].Url;
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            var url = destination.Url;
            var key = $"destinations[{pipeline}].url";
            if (BrokenRule(url, config.InputType) is { } broken)
                check.Error(key, url.Text, broken.Rule, broken.Remedy);
            if (LocationOf(url, "") != LocationOf(first, ""))
            {
                check.Error(key, url.Text, "is of another channel than destinations[0]",
                    "write the two URLs of one channel");
            }
        }
    }

    /// <summary>
    /// A channel's input type shows in its URLs: for HLS they are the prefix of file names, for CMAF a folder (MediaLive User
    /// Guide, "Obtain destination for a CMAF Ingest output group", "HLS output group to MediaPackage v2").
    /// </summary>
    private static (string Rule, string Remedy)? BrokenRule(IngestUrl url, ChannelInputType inputType)
    {
        if (inputType == ChannelInputType.Cmaf)
        {
            return url.File == "/" ? null
                : ("does not end in '/' behind the channel's name, as the URLs of a channel do that takes in CMAF",
                    "write the URL of one whose input type is CMAF, as its owner gave it");
        }

        return url.File.Length > 1 && !url.File.EndsWith('/') ? null
            : ("does not end in a file prefix such as /index, as the URLs of a channel do that takes in HLS",
                "write the URL of one whose input type is HLS, as its owner gave it");
    }

    private static ChannelLocation LocationOf(IngestUrl url, string owner) =>
        new(url.Group, url.Channel, url.Region) { OwnerAccount = owner };
}
