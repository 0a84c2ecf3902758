using MediaLive.Agreements.Checks.Media;
using MediaLive.Agreements.Pages;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Tests.Receivers;

/// <summary>Destinations of a delivery <c>test/delivery</c>, and what they are checked with.</summary>
internal static class Targets
{
    private const string Id = "test-delivery";

    /// <summary>A second of media, and a second for each answer.</summary>
    public static CheckContext Context => new(
        new CheckLimits(TimeSpan.FromSeconds(1)) { Answer = TimeSpan.FromSeconds(1) }, Ffmpeg.Find());

    public static OutputLocationRef Reference => new() { DestinationRefId = Id };

    /// <param name="outputGroup">As the stack file spells it.</param>
    /// <param name="address">Where it goes, as people are told.</param>
    /// <param name="more">What else is agreed.</param>
    /// <param name="downstream">As the stack file spells it; by default as the output group.</param>
    public static CheckTarget Of(
        string outputGroup, string address, Func<AgreedDelivery, AgreedDelivery>? more = null, string? downstream = null)
    {
        var told = new OperatorAddress { Pipelines = [0], Address = address };
        var delivery = new AgreedDelivery
        {
            OutputGroup = outputGroup,
            Downstream = downstream ?? outputGroup,
            Destination = new OutputDestination { Id = Id },
            OutputGroupSettings = new OutputGroupSettings(),
            Operator = new OperatorFacts { System = "a receiver", AddressedBy = "URL", Addresses = [told], Transport = [] },
        };
        delivery = more?.Invoke(delivery) ?? delivery;
        var channel = new AgreedChannel
        {
            Class = "SINGLE_PIPELINE",
            Region = "us-west-2",
            RoleArn = "arn:aws:iam::123456789012:role/test",
            Sender = new Sender { AccountId = "123456789012" },
            Deliveries = new Dictionary<string, AgreedDelivery> { ["delivery"] = delivery },
        };
        return new CheckTarget(new AgreedPart("test", channel, "delivery", delivery), 0, delivery.Destination, told)
        {
            Setting = new OutputDestinationSettings { Url = address },
        };
    }
}
