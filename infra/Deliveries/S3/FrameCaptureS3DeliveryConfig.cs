using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>Thumbnails in S3: <c>base[nameModifier].00000.jpg</c>.</summary>
internal sealed record FrameCaptureS3DeliveryConfig : DestinationsConfig<S3DestinationConfig>
{
    /// <summary>The outputs of the group, where the operator has rules for the names of their files.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<FileOutputConfig> Outputs { get; init; } = [];

    internal static void Check(FrameCaptureS3DeliveryConfig config, DeliveryCheck check)
    {
        check.AtMostInChannel(3);
        FileRules.Check(config, check);
        FileOutputRules.Check(config.Outputs, [], check);
        S3Rules.Check(config, FileOutputs.LongestEnding(config.Outputs, "", FileNames.FrameCaptureEnding), check);
        // The guide calls frame capture "a supplement to streaming", and lists no limit that a
        // channel of nothing else would break.
        if (check.Channel.Deliveries.All(delivery => delivery is FrameCaptureS3DeliveryConfig)
            && ReferenceEquals(check.Channel.Deliveries[0], config))
        {
            check.Warn("outputGroup",
                "is all that this channel delivers, and frame capture is meant to supplement a stream; "
                + "add one if it was forgotten.");
        }
    }
}
