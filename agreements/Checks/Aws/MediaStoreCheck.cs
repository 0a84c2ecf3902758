using System.Text.Json;

namespace MediaLive.Agreements.Checks.Aws;

/// <summary>Containers of MediaStore, which take only what MediaLive signs with the channel's role: they are read.</summary>
internal sealed class MediaStoreCheck : IDestinationCheck
{
    public bool Takes(CheckTarget target) => target.Setting is not null && target.Delivery.Downstream == "mediaStore";

    public bool Sends(CheckTarget target) => false;

    public Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken) =>
        AwsRead.TryAsync(context.Limits.Answer * 2, token => ReadAsync(target, context, token), cancellationToken);

    private static async Task<CheckResult> ReadAsync(CheckTarget target, CheckContext context, CancellationToken cancelled)
    {
        var host = new Uri(target.Setting!.Url!).Host;
        var region = target.Channel.Region;
        var call = new SignedCall(context.AwsEndpoint, "mediastore", region);
        var answer = await call.PostAsync("MediaStore_20170901.ListContainers", new { MaxResults = 100 }, cancelled);
        var containers = answer?.GetProperty("Containers").EnumerateArray() ?? default;
        return containers.FirstOrDefault(container => HostOf(container) == host) is { ValueKind: JsonValueKind.Object } container
            ? CheckResult.Accepts(
                $"container {container.GetProperty("Name")} is there, in {region}; only MediaLive can try the channel's role")
            : CheckResult.Refuses($"no container of yours in {region} has this endpoint; make it, or update the delivery stack");
    }

    private static string? HostOf(JsonElement container) =>
        container.TryGetProperty("Endpoint", out var endpoint)
        && Uri.TryCreate(endpoint.GetString(), UriKind.Absolute, out var url)
            ? url.Host
            : null;
}
