using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>An HLS output group that writes to the ingest endpoints of a MediaPackage v1 channel.</summary>
internal sealed class HlsMediaPackageDelivery : DeliveryComponent
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<HlsMediaPackageDeliveryConfig>(
        "hls", "mediaPackage", (config, scope) => new HlsMediaPackageDelivery(config, scope))
    {
        Egress = (_, _) => [Egress.ToService()],
        Rules = HlsMediaPackageDeliveryConfig.Check,
        Existing = MediaPackageDeliveryConfig.Reads,
        RoleGrants = WhatItNeeds,
    };

    private const string PauseOutput = "PAUSE_OUTPUT";
    private const string EmitOutput = "EMIT_OUTPUT";

    private HlsMediaPackageDelivery(HlsMediaPackageDeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsMediaPackageDelivery), config, scope)
    {
        // A pipeline that loses its input falls silent, so that MediaPackage changes over to the
        // other; a single one has no other.
        var inputLossAction = scope.Channel.Pipelines.Length > 1 ? PauseOutput : EmitOutput;
        var channel = config.ChannelId is null ? null : IngestChannel.For(config, this, scope);
        var destination = Destination.OfUrls(Name, channel is null ? Given(config, scope) : Stored(channel, scope));
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new()
            {
                HlsGroupSettings = new()
                {
                    Destination = destination.Reference,
                    HlsCdnSettings = new() { HlsWebdavSettings = new() },
                    InputLossAction = inputLossAction,
                },
            },
            Outputs = FileOutputs.Agreed(config.Outputs),
            Briefing = new Briefing
            {
                System = IngestChannel.Service,
                Transport = [Transports.ToService(IngestChannel.Service, "HTTPS (WebDAV)")],
                Steps = channel?.Steps ?? [],
                Notes = inputLossAction == PauseOutput
                    ?
                    [
                        "input loss: a pipeline that loses its input must fall silent, "
                        + "so that MediaPackage changes over to the other",
                    ]
                    : ["input loss: the only pipeline goes on, since MediaPackage has no other to change over to"],
            },
        });
    }

    /// <summary>The URLs of a channel of ours, with the passwords that MediaPackage made.</summary>
    private ImmutableArray<DestinationSetting> Stored(IngestChannel channel, DeliveryScope scope) =>
        [.. scope.Channel.Pipelines.Select(pipeline => IngestCredentials.For(channel.Endpoint(pipeline), pipeline, this, scope))];

    /// <summary>The URLs and credentials that an operator gave.</summary>
    private ImmutableArray<DestinationSetting> Given(HlsMediaPackageDeliveryConfig config, DeliveryScope scope)
    {
        var credentials = new DeliveryCredentials(this, scope);
        return
        [
            .. config.Destinations.Select(target =>
                credentials.AddTo(new DestinationSetting(target.Url.Text), target.Credentials)),
        ];
    }

    private static IEnumerable<PolicyStatement> WhatItNeeds(
        HlsMediaPackageDeliveryConfig config, ChannelConfig channel, PolicyScope scope)
    {
        var name = DeliveryNames.Present(channel, config);
        return config.ChannelId is null
            ? PasswordGrants.For(name, config.Destinations.Select(destination => destination.Credentials), scope)
            :
            [
                IngestChannel.Describe(name, scope),
                .. channel.Pipelines.Select(pipeline =>
                    PasswordGrants.Read(scope.NameByPulumi(IngestCredentials.ParameterOf(name, pipeline)), scope)),
            ];
    }
}
