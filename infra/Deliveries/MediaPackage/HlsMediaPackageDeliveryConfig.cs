using System.Collections.Immutable;
using System.Text.Json;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Deliveries.Http;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>
/// HLS to MediaPackage v1, over WebDAV and HTTPS with the credentials that MediaPackage makes: to a channel of ours, or to the
/// URLs that the operator of any other gave us.
/// </summary>
internal sealed record HlsMediaPackageDeliveryConfig : MediaPackageDeliveryConfig, IDestinations
{
    /// <summary>
    /// For an existing channel: stores its passwords, which are read with it, in SSM parameters of this stack, as those of a
    /// channel that is made are.
    /// </summary>
    public bool StorePasswords { get; init; }

    /// <summary>
    /// In place of <c>channelId</c>, for a channel of another account, or one that we may not read: its ingest URLs and their
    /// credentials, pipeline 0 first.
    /// </summary>
    public ImmutableArray<MediaPackageDestinationConfig> Destinations { get; init; } = [];

    /// <summary>The outputs of the group, where the operator has rules for the names of their files.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<HlsOutputConfig> Outputs { get; init; } = [];

    IEnumerable<(string Key, int Count)> IDestinations.Lists =>
        Destinations.IsEmpty ? [] : [("destinations", Destinations.Length)];

    internal override IEnumerable<Place> Places(string region) =>
    [
        .. base.Places(region),
        .. Destinations.Select((destination, pipeline) => new Place($"destinations[{pipeline}].url", destination.Url.Place)),
    ];

    /// <summary>MediaLive is told the URLs of both endpoints, and finds them by itself only for its own output group.</summary>
    private protected override (string Rule, string Remedy)? BrokenRule(JsonElement channel) =>
        ExistingChannel.HasEndpoints(channel)
            ? null
            : ("is a channel of which AWS tells no two ingest endpoints",
                "write as destinations its URLs and credentials, or use another");

    internal static void Check(HlsMediaPackageDeliveryConfig config, DeliveryCheck check)
    {
        CheckWay(config, check);
        FileOutputRules.Check(config.Outputs, Variables.InHlsModifiers, check);
        if (config.ChannelId is not null)
            ReservedNames.CheckForParameter(check.Channel, check.Findings);
        CredentialsConfig.Check(
            config.Destinations.Select((destination, pipeline) =>
                ($"destinations[{pipeline}]", (CredentialsConfig?)destination.Credentials)),
            check);
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            if (BrokenRule(destination.Url) is { } broken)
                check.Error($"destinations[{pipeline}].url", destination.Url.Text, broken.Rule, broken.Remedy);
        }
    }

    /// <summary>Whether it says in just one way where it goes, and all of it.</summary>
    private static void CheckWay(HlsMediaPackageDeliveryConfig config, DeliveryCheck check)
    {
        switch (config)
        {
            case { ChannelId: null, Destinations.IsEmpty: true }
                when !check.IsTold("channelId") && !check.IsTold("destinations"):
                check.Error("channelId", null, "is missing, and so is destinations",
                    "write channelId for a channel of this account, "
                    + "or as destinations the URLs and credentials that its operator gave");
                break;
            case { ChannelId: not null, Destinations.IsEmpty: false }:
                check.Error("destinations", null, "is for a channel that is not ours, and channelId names one of ours",
                    "remove one of the two");
                break;
            case { ChannelId: null, Existing: true }:
                check.Error("existing", "true", "is for the channel that channelId names", "write channelId, or remove it");
                break;
            case { Existing: true, StorePasswords: false }:
                check.Error("storePasswords", null,
                    "is not true, and MediaLive needs the passwords of the channel in SSM parameters",
                    "write storePasswords: true, or as destinations its URLs, with the parameters that hold its passwords");
                break;
            case { Existing: false, StorePasswords: true }:
                check.Error("storePasswords", "true", "is for an existing channel", "add existing: true, or remove it");
                break;
        }
    }

    /// <summary>
    /// MediaLive User Guide, "HLS output group to MediaPackage": the URLs as MediaPackage gives them, over HTTPS.
    /// </summary>
    private static (string Rule, string Remedy)? BrokenRule(HttpUrl url) => url switch
    {
        { IsHttps: false } => ("is not https, the only way in to MediaPackage", "write the URL as its operator gave it"),
        _ when url.Host.Contains(".mediapackagev2.", StringComparison.OrdinalIgnoreCase) =>
            ("is an ingest URL of MediaPackage v2, which takes no password", "write downstream: mediaPackageV2"),
        { HasQuery: true } => ("has a query, which no ingest URL has", "end the URL with its path"),
        { LastPart: "" } => ("ends in '/', where MediaLive would write no file", "write the URL as its operator gave it"),
        _ => null,
    };
}

/// <summary>One ingest endpoint of a MediaPackage v1 channel, as its operator gave it.</summary>
internal sealed record MediaPackageDestinationConfig
{
    /// <summary>Such as <c>https://….mediapackage.us-west-2.amazonaws.com/in/v2/…/channel</c>.</summary>
    public required HttpUrl Url { get; init; }

    /// <summary>Of this endpoint; each has its own.</summary>
    public required CredentialsConfig Credentials { get; init; }
}
