using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>HLS to MediaPackage v2, in transport-stream segments; the channel's input type is HLS.</summary>
internal sealed record HlsMediaPackageV2DeliveryConfig : MediaPackageV2DeliveryConfig, IIngestUrls, IDestinations
{
    /// <inheritdoc cref="IIngestUrls.OwnerAccount"/>
    [AccountId]
    public string? OwnerAccount { get; init; }

    /// <inheritdoc cref="IIngestUrls.Destinations"/>
    public ImmutableArray<MediaPackageV2DestinationConfig> Destinations { get; init; } = [];

    /// <summary>The outputs of the group, where the operator has rules for the names of their files.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<HlsOutputConfig> Outputs { get; init; } = [];

    IEnumerable<(string Key, int Count)> IDestinations.Lists =>
        Destinations.IsEmpty ? [] : [("destinations", Destinations.Length)];

    internal override ChannelInputType InputType => ChannelInputType.Hls;

    internal override IEnumerable<KeyValuePair<string, string>> OwnerAccounts => IngestUrls.OwnerOf(this);

    internal override ChannelChoice? Own(string region) => IngestUrls.ChannelOf(this) ?? base.Own(region);

    internal override IEnumerable<Place> Places(string region) => [.. base.Places(region), .. IngestUrls.PlacesOf(this)];

    internal static void Check(HlsMediaPackageV2DeliveryConfig config, DeliveryCheck check)
    {
        MediaPackageV2DeliveryConfig.Check(config, check);
        IngestUrls.Check(config, check);
        FileOutputRules.Check(config.Outputs, Variables.InHlsModifiers, check);
    }
}
