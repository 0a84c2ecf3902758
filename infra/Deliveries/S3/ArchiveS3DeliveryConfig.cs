using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>Transport-stream files in S3: <c>base[nameModifier].000000.m2ts</c>.</summary>
internal sealed record ArchiveS3DeliveryConfig : DestinationsConfig<S3DestinationConfig>
{
    /// <summary>The outputs of the group, where the operator has rules for the names of their files.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<FileOutputConfig> Outputs { get; init; } = [];

    internal static void Check(ArchiveS3DeliveryConfig config, DeliveryCheck check)
    {
        check.AtMostInChannel(1);
        FileRules.Check(config, check);
        FileOutputRules.Check(config.Outputs, Variables.InArchiveModifiers, check);
        S3Rules.Check(config, FileOutputs.LongestEnding(config.Outputs, "", FileNames.ArchiveEnding), check);
    }
}
