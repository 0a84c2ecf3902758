using System.Collections.Immutable;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using Pulumi;

namespace MediaLive.Delivery.Deliveries;

/// <summary>One of MediaLive's <c>OutputDestination</c>s before all of it is known, and what people are told of it.</summary>
/// <param name="Id">How output group settings refer to it.</param>
internal sealed record Destination(string Id)
{
    public required Output<OutputDestination> Agreed { get; init; }

    /// <summary>Where it goes, for people to read.</summary>
    public required ImmutableArray<DestinationAddress> Addresses { get; init; }

    /// <summary>By pipeline, where the destination is one of URLs.</summary>
    public ImmutableArray<DestinationSetting> Settings { get; init; } = [];

    /// <summary>How output group settings refer to this destination.</summary>
    public OutputLocationRef Reference => new() { DestinationRefId = Id };

    /// <summary>A URL for each pipeline.</summary>
    /// <param name="id">Of the destination.</param>
    /// <param name="settings">Pipeline 0 first.</param>
    public static Destination OfUrls(string id, ImmutableArray<DestinationSetting> settings) =>
        OfUrls(id, [.. settings.Select((setting, pipeline) => (pipeline, setting))]);

    /// <summary>URLs of just these pipelines.</summary>
    public static Destination OfUrls(string id, ImmutableArray<(int Pipeline, DestinationSetting Setting)> settings)
    {
        var known = settings.Select(setting => setting.Setting.Known([setting.Pipeline])).ToList();
        return new(id)
        {
            Settings = [.. settings.Select(setting => setting.Setting)],
            Agreed = Output
                .All(known)
                .Apply(all => new OutputDestination { Id = id, Settings = [.. all.Select(each => each.Agreed)] }),
            Addresses =
            [
                .. settings.Zip(known, (setting, each) =>
                    new DestinationAddress(setting.Setting.Url, each.Apply(told => told.Facts))),
            ],
        };
    }

    /// <summary>A channel that MediaLive finds by itself.</summary>
    /// <param name="id">Of the destination.</param>
    /// <param name="settings">One for all pipelines, or one for each of these.</param>
    /// <param name="pipelines">Those that send there.</param>
    /// <param name="address">What people call the channel.</param>
    public static Destination OfMediaPackage(
        string id,
        ImmutableArray<Output<MediaPackageOutputDestinationSettings>> settings,
        ImmutableArray<int> pipelines,
        Input<string> address) => new(id)
        {
            Agreed = Output.All(settings).Apply(known => new OutputDestination { Id = id, MediaPackageSettings = known }),
            Addresses =
            [
                new(address, address.Apply(known => new OperatorAddress { Pipelines = pipelines, Address = known })),
            ],
        };

    /// <summary>One end of an SRT connection for each pipeline.</summary>
    /// <param name="id">Of the destination.</param>
    /// <param name="settings">Pipeline 0 first.</param>
    /// <param name="addresses">The same for people.</param>
    public static Destination OfSrt(
        string id,
        ImmutableArray<Output<SrtOutputDestinationSettings>> settings,
        ImmutableArray<DestinationAddress> addresses) => new(id)
        {
            Agreed = Output.All(settings).Apply(known => new OutputDestination { Id = id, SrtSettings = known }),
            Addresses = addresses,
        };

    /// <summary>What each pipeline hands to MediaConnect Router.</summary>
    /// <param name="id">Of the destination.</param>
    /// <param name="settings">Pipeline 0 first.</param>
    /// <param name="addresses">The same for people.</param>
    public static Destination OfMediaConnectRouter(
        string id,
        ImmutableArray<Output<MediaConnectRouterOutputDestinationSettings>> settings,
        ImmutableArray<DestinationAddress> addresses) => new(id)
        {
            Agreed = Output.All(settings)
                .Apply(known => new OutputDestination { Id = id, MediaConnectRouterSettings = known }),
            Addresses = addresses,
        };

    /// <summary>The same destination, with a name that tells it from the delivery's others.</summary>
    public Destination Called(string name) => this with
    {
        Addresses =
        [
            .. Addresses.Select(address => address with
            {
                Facts = address.Facts.Apply(facts => facts with { Destination = name }),
            }),
        ],
    };
}

/// <summary>Where a destination goes, for people to read.</summary>
/// <param name="Text">A URL, or what a channel is called.</param>
/// <param name="Facts">That, and what pipelines show there.</param>
internal sealed record DestinationAddress(Input<string> Text, Output<OperatorAddress> Facts);
