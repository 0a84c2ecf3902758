using MediaLive.Delivery.Contract;
using Pulumi;

namespace MediaLive.Channel.Sample;

/// <summary>Makes the destination to which a delivery's output group refers.</summary>
internal static class Destination
{
    private const string ChannelId = "channelId";

    /// <summary>Why a destination can't be in the channel; null when it can.</summary>
    public static string? Obstacle(DeliveryDestination destination) => destination.MediaPackageSettings.All(setting => setting.ContainsKey(ChannelId))
        ? null
        : "Pulumi.Aws' channel finds a MediaPackage channel by a v1 channel id only";

    /// <summary>It has settings of one kind.</summary>
    public static DestinationArgs For(DeliveryDestination destination) => destination.MediaPackageSettings.IsEmpty
        ? new()
        {
            Id = destination.Id,
            Settings = destination.Settings.Select(setting => new DestinationSettingArgs
            {
                Url = setting.SecretUrl is { } secretUrl ? (Input<string>)secretUrl : setting.Url!,
                Username = setting.Username!,
                PasswordParam = setting.PasswordParam!,
                StreamName = setting.StreamName is { } streamName ? (Input<string>)streamName : null!,
            }).ToArray(),
        }
        : new()
        {
            Id = destination.Id,
            MediaPackageSettings = destination.MediaPackageSettings
                .Select(setting => new MediaPackageDestinationArgs { ChannelId = (string)setting[ChannelId]! })
                .ToArray(),
        };
}
