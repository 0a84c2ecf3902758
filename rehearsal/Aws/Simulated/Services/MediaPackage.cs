using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class MediaPackage
{
    public static readonly ResourceModel[] All =
    [
        ResourceModel.NamedBy("aws:mediapackage/channel:Channel", "channelId") with
        {
            Defaults = new Dictionary<string, PropertyValue> { ["description"] = PropertyValue.Of("Managed by Pulumi") },
            Computed = new()
            {
                { "arn", making => making.Arn("mediapackage", $"channels/{making.Hex("arn", 32)}") },
                { "hlsIngests", making => PropertyValue.Of([HlsIngest(making)]) },
            },
            Replaces = ["channelId", "region"],
            Name = new("channelId", "UnprocessableEntityException", "a channel with that id already exists", making => making.Arn("mediapackage", making.Id)),
        },
    ];

    /// <summary>One ingest endpoint for each of a standard channel's two pipelines.</summary>
    private static PropertyValue.Map HlsIngest(Making making) => PropertyValue.Of(new Dictionary<string, PropertyValue>
    {
        ["ingestEndpoints"] = PropertyValue.Of([Endpoint(making, 0), Endpoint(making, 1)]),
    });

    private static PropertyValue.Map Endpoint(Making making, int pipeline)
    {
        var host = $"{making.Hex($"host-{pipeline}", 16)}.mediapackage.{making.Region}.{making.Account.DnsSuffix}";
        return PropertyValue.Of(new Dictionary<string, PropertyValue>
        {
            ["password"] = PropertyValue.Of(making.Hex($"password-{pipeline}", 32)),
            ["url"] = PropertyValue.Of($"https://{host}/in/v2/{making.Hex("path", 32)}/{making.Hex($"path-{pipeline}", 32)}/channel"),
            ["username"] = PropertyValue.Of(making.Hex($"user-{pipeline}", 32)),
        });
    }
}
