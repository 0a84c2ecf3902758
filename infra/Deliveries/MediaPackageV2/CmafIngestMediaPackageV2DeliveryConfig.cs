using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>CMAF ingest to MediaPackage v2; the channel's input type is CMAF.</summary>
internal sealed record CmafIngestMediaPackageV2DeliveryConfig : CmafMediaPackageV2DeliveryConfig, IIngestUrls, IDestinations
{
    /// <inheritdoc cref="IIngestUrls.OwnerAccount"/>
    [AccountId]
    public string? OwnerAccount { get; init; }

    /// <inheritdoc cref="IIngestUrls.Destinations"/>
    public ImmutableArray<MediaPackageV2DestinationConfig> Destinations { get; init; } = [];

    /// <summary>The outputs of the group, where the operator has rules for their names.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<FileOutputConfig> Outputs { get; init; } = [];

    IEnumerable<(string Key, int Count)> IDestinations.Lists =>
        Destinations.IsEmpty ? [] : [("destinations", Destinations.Length)];

    internal override IEnumerable<KeyValuePair<string, string>> OwnerAccounts => IngestUrls.OwnerOf(this);

    internal override ChannelChoice? Own(string region) => IngestUrls.ChannelOf(this) ?? base.Own(region);

    internal override IEnumerable<Place> Places(string region) => [.. base.Places(region), .. IngestUrls.PlacesOf(this)];

    internal static void Check(CmafIngestMediaPackageV2DeliveryConfig config, DeliveryCheck check)
    {
        IngestUrls.Check(config, check);
        CmafMediaPackageV2DeliveryConfig.Check(config, check);
        FileOutputRules.Check(config.Outputs, [], check);
    }
}
