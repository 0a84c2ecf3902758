using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Deliveries;

/// <summary>What a channel is set to for one delivery, in the shapes and member names of MediaLive's CreateChannel request.</summary>
internal sealed record Handover
{
    /// <summary>MediaLive's <c>OutputDestination</c>.</summary>
    public required Destination Destination { get; init; }

    /// <summary>MediaLive's <c>OutputGroupSettings</c>, as far as they follow from the delivery.</summary>
    public required Shape OutputGroupSettings { get; init; }

    /// <summary>MediaLive's <c>OutputSettings</c>, for groups whose outputs name the destination.</summary>
    public Shape? OutputSettings { get; init; }

    public Shape ToOutputs() => Shapes.Of(
        ("destination", Destination.ToShape()),
        ("outputGroupSettings", OutputGroupSettings),
        ("outputSettings", OutputSettings));
}

/// <summary>MediaLive's <c>OutputDestination</c>: an id and one setting for each pipeline, pipeline 0 first.</summary>
internal sealed record Destination(string Id, ImmutableArray<DestinationSetting> Settings)
{
    /// <summary>How output group settings refer to this destination.</summary>
    public Shape Reference => Shapes.Of(("destinationRefId", Id));

    public Shape ToShape() => Shapes.Of(("id", Id), ("settings", Settings.Select(setting => setting.ToShape()).ToImmutableArray()));
}

/// <summary>MediaLive's <c>OutputDestinationSettings</c>: where one pipeline writes.</summary>
internal sealed record DestinationSetting(Input<string> Url)
{
    public string? Username { get; init; }

    /// <summary>Name of the SSM parameter that holds the password.</summary>
    public Input<string>? PasswordParam { get; init; }

    /// <summary>The stream name, when it is no secret.</summary>
    public string? StreamName { get; init; }

    /// <summary>The stream name, when it is one: handed over apart from everything else.</summary>
    public Output<string>? SecretStreamName { get; init; }

    public Shape ToShape() => Shapes.Of(
        ("url", Url), ("username", Username), ("passwordParam", PasswordParam), ("streamName", StreamName));
}
