using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>Which destinations are HTTP servers that are sent to without AWS credentials.</summary>
internal static class HttpUrls
{
    public static bool IsHttp(CheckTarget target, Func<OutputGroupSettings, bool> isGroup) =>
        target.Setting is not null
        && target.Delivery.Downstream is "http" or "mediaPackage"
        && target.Url.StartsWith("http", StringComparison.Ordinal)
        && isGroup(target.Delivery.OutputGroupSettings);

    /// <summary>Where it sends to; null while the secret in it is not known.</summary>
    public static string? Of(CheckTarget target) => target.Secrets.Url ?? target.Setting!.Url;

    /// <summary>What is in front of a query: enough to see whether the server answers.</summary>
    public static string WithoutQuery(CheckTarget target) => target.Url.Split('?')[0];
}
