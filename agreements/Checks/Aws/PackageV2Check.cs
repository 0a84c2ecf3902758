using System.Text.Json;
using System.Text.RegularExpressions;

namespace MediaLive.Agreements.Checks.Aws;

/// <summary>Channels of MediaPackage v2, which take only what MediaLive signs with the channel's role: they are read.</summary>
internal sealed partial class PackageV2Check : IDestinationCheck
{
    private const string Service = "mediapackagev2";

    public bool Takes(CheckTarget target) => target.Delivery.Downstream == "mediaPackageV2";

    public bool Sends(CheckTarget target) => false;

    public Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken) =>
        AwsRead.TryAsync(context.Limits.Answer * 2, token => ReadAsync(target, context, token), cancellationToken);

    private static async Task<CheckResult> ReadAsync(CheckTarget target, CheckContext context, CancellationToken cancelled)
    {
        if (PlaceOf(target) is not { } place)
            return CheckResult.NotChecked("the URL names no channel of MediaPackage v2 that could be read");
        var call = new SignedCall(context.AwsEndpoint, Service, place.Region);
        var channel = await call.GetAsync($"/channelGroup/{place.Group}/channel/{place.Channel}/", cancelled);
        if (channel is not { } found)
        {
            return CheckResult.Refuses(
                $"there is no channel {place.Channel} in group {place.Group} of {place.Region}; make it, or correct the names");
        }

        if (InputOf(target) is { } input && found.TryGetProperty("InputType", out var type) && type.GetString() != input)
            return CheckResult.Refuses($"channel {place.Channel} takes {type}, and is sent {input}; make one of that input type");
        return target.Setting?.Url is { } url && !Hosts(found).Contains(new Uri(url).Host)
            ? CheckResult.Refuses($"channel {place.Channel} has other ingest endpoints by now; update the delivery stack")
            : CheckResult.Accepts($"the channel is there, in {place.Region}; only MediaLive can try the channel's role");
    }

    private static Place? PlaceOf(CheckTarget target)
    {
        if (target.MediaPackageSetting is { ChannelGroup: { } group, ChannelName: { } name } setting)
            return new Place(setting.MediaPackageRegionName ?? target.Channel.Region, group, name);
        var url = IngestUrl().Match(target.Setting?.Url ?? "");
        return url.Success ? new Place(url.Groups["region"].Value, url.Groups["group"].Value, url.Groups["channel"].Value) : null;
    }

    /// <summary>What the channel's input type has to be; null where the group leaves it open.</summary>
    private static string? InputOf(CheckTarget target) => target.Delivery.OutputGroup switch
    {
        "hls" => "HLS",
        "cmafIngest" => "CMAF",
        _ => null,
    };

    private static IEnumerable<string> Hosts(JsonElement channel) =>
        channel.TryGetProperty("IngestEndpoints", out var endpoints)
            ? endpoints.EnumerateArray().Select(endpoint => new Uri(endpoint.GetProperty("Url").GetString()!).Host)
            : [];

    /// <summary>As https://docs.aws.amazon.com/medialive/latest/ug/hls-destinations-emp-info-v2.html shows them.</summary>
    [GeneratedRegex(
        @"^https://[^/]+\.mediapackagev2\.(?<region>[^./]+)\.amazonaws\.com/in/v1/(?<group>[^/]+)/[0-9]+/(?<channel>[^/]+)")]
    private static partial Regex IngestUrl();

    private sealed record Place(string Region, string Group, string Channel);
}
