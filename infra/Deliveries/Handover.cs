using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Deliveries;

/// <summary>What a channel is set to for one delivery, in the shapes and member names of MediaLive's CreateChannel request.</summary>
internal sealed record Handover
{
    /// <summary>MediaLive's <c>OutputDestination</c>.</summary>
    public required Destination Destination { get; init; }

    /// <summary>Further ones that the same output goes to, one for each pipeline; none but towards MediaPackage v2.</summary>
    public ImmutableArray<Destination> AdditionalDestinations { get; init; } = [];

    /// <summary>MediaLive's <c>OutputGroupSettings</c>, as far as they follow from the delivery.</summary>
    public required Shape OutputGroupSettings { get; init; }

    /// <summary>MediaLive's <c>OutputSettings</c>, for groups whose outputs name the destination.</summary>
    public Shape? OutputSettings { get; init; }

    /// <summary>The members of the output group settings that are secrets, in the same shape: handed over apart from everything else.</summary>
    public Shape? SecretSettings { get; init; }

    /// <summary>All destinations, the group's own first.</summary>
    public IEnumerable<Destination> Destinations => [Destination, .. AdditionalDestinations];

    public Shape ToOutputs() => Shapes.Of(
        ("destination", Destination.ToShape()),
        ("additionalDestinations", AdditionalDestinations.IsEmpty ? null : AdditionalDestinations.Select(additional => additional.ToShape()).ToImmutableArray()),
        ("outputGroupSettings", OutputGroupSettings),
        ("outputSettings", OutputSettings));
}

/// <summary>MediaLive's <c>OutputDestination</c>: an id, and settings of one of its kinds.</summary>
/// <param name="Id">How output group settings refer to it.</param>
/// <param name="Settings">One for each pipeline, pipeline 0 first; none when another kind is set.</param>
internal sealed record Destination(string Id, ImmutableArray<DestinationSetting> Settings)
{
    /// <summary>MediaLive's <c>MediaPackageOutputDestinationSettings</c>: the channel for both pipelines.</summary>
    public ImmutableArray<Shape> MediaPackageSettings { get; init; } = [];

    /// <summary>MediaLive's <c>SrtOutputDestinationSettings</c>: one for each pipeline.</summary>
    public ImmutableArray<Shape> SrtSettings { get; init; } = [];

    /// <summary>Where it goes, for people to read: a URL for each pipeline, or the channel that MediaLive finds by itself.</summary>
    public ImmutableArray<Input<string>> Addresses { get; init; } = [.. Settings.Select(setting => setting.Url)];

    /// <summary>How output group settings refer to this destination.</summary>
    public Shape Reference => Shapes.Of(("destinationRefId", Id));

    public Shape ToShape() => Shapes.Of(
        ("id", Id),
        ("settings", Present(Settings.Select(setting => setting.ToShape()))),
        ("mediaPackageSettings", Present(MediaPackageSettings)),
        ("srtSettings", Present(SrtSettings)));

    private static ImmutableArray<Shape>? Present(IEnumerable<Shape> settings) => settings.Any() ? [.. settings] : null;
}

/// <summary>MediaLive's <c>OutputDestinationSettings</c>: where one pipeline writes.</summary>
/// <param name="Url">Where it writes; where that is a secret, what may be shown of it.</param>
internal sealed record DestinationSetting(Input<string> Url)
{
    /// <summary>The URL, when it is a secret: handed over apart from everything else.</summary>
    public Output<string>? SecretUrl { get; init; }

    public Input<string>? Username { get; init; }

    /// <summary>Name of the SSM parameter that holds the password.</summary>
    public Input<string>? PasswordParam { get; init; }

    /// <summary>The stream name, when it is no secret.</summary>
    public string? StreamName { get; init; }

    /// <summary>The stream name, when it is one: handed over apart from everything else.</summary>
    public Output<string>? SecretStreamName { get; init; }

    public Shape ToShape() => Shapes.Of(
        ("url", SecretUrl is null ? Url : null), ("username", Username), ("passwordParam", PasswordParam), ("streamName", StreamName));
}
