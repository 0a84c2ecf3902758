using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// An ingest URL of a MediaPackage v2 channel, as its owner gave it. Group, channel and Region stand in it: see
/// https://docs.aws.amazon.com/medialive/latest/ug/downstream-system-cmafi-empv2.html.
/// </summary>
internal sealed partial class IngestUrl : IConfigValue<IngestUrl>
{
    private IngestUrl(string text, Match parts)
    {
        Text = text;
        Endpoint = parts.Groups["endpoint"].Value;
        File = parts.Groups["file"].Value;
        Group = parts.Groups["group"].Value;
        Channel = parts.Groups["channel"].Value;
        Region = parts.Groups["region"].Value;
    }

    public string Text { get; }

    /// <summary>1 or 2: which of the channel's two endpoints it is.</summary>
    public string Endpoint { get; }

    /// <summary>What follows the channel: <c>/</c> for CMAF, and for HLS a slash and the prefix of file names.</summary>
    public string File { get; }

    public string Group { get; }

    public string Channel { get; }

    public string Region { get; }

    static IngestUrl? IConfigValue<IngestUrl>.Read(ConfigText text, Complaint complain)
    {
        if (Parts().Match(text.Value) is { Success: true } parts)
            return new IngestUrl(text.Value, parts);
        complain("is not an ingest URL of MediaPackage v2",
            "write it as the channel's owner gave it: https://….ingest.….mediapackagev2.<region>.amazonaws.com/in/v1/…");
        return null;
    }

    public override string ToString() => Text;

    [GeneratedRegex("""
        ^https://[a-z0-9]+-(?<endpoint>[12])\.ingest\.[a-z0-9]+\.mediapackagev2\.(?<region>[a-z0-9-]+)\.[a-z.]+
        /in/v1/(?<group>[A-Za-z0-9_-]{1,256})/[12]/(?<channel>[A-Za-z0-9_-]{1,256})(?<file>/[A-Za-z0-9_./-]*)?\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Parts();
}

/// <summary>Where one pipeline writes: an ingest endpoint of another account's channel.</summary>
internal sealed record MediaPackageV2DestinationConfig
{
    /// <summary>The URL of an ingest endpoint, as the channel's owner gave it.</summary>
    public required IngestUrl Url { get; init; }
}

/// <summary>A delivery that may write to the ingest URLs of another account's channel.</summary>
internal interface IIngestUrls
{
    /// <summary>Account id (12 digits, in quotes) of the channel's owner, who must attach a policy to it.</summary>
    string? OwnerAccount { get; }

    /// <summary>In place of the channel's names: its ingest URLs, pipeline 0 first.</summary>
    ImmutableArray<MediaPackageV2DestinationConfig> Destinations { get; }
}
