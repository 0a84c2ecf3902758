using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Aws.Simulated.Limits.Policies;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

/// <summary>
/// Types of Pulumi's aws-native: their ids are CloudFormation's primary identifiers, and the provider always has a resource deleted
/// before its replacement is made.
/// </summary>
internal static class MediaPackageV2
{
    private const string Created = "2026-01-01T00:00:00Z";

    /// <summary>The group and its channels, of any number: the quota can be raised.</summary>
    private static readonly Membership ChannelsOfGroup =
        new(making => making.Arn("mediapackagev2", $"channels of {making.Text("channelGroupName")}"), _ => null);

    public static readonly ResourceModel[] All =
    [
        new("aws-native:mediapackagev2:ChannelGroup")
        {
            DeleteBeforeReplace = true,
            AutoName = new AutoName("channelGroupName"),
            Id = making => making.Arn("mediapackagev2", $"channelGroup/{making.Text("channelGroupName")}"),
            Computed = new()
            {
                { "arn", making => making.Id },
                { "createdAt", _ => Created },
                { "egressDomain", making => $"{GroupHost(making)}.egress.{AccountHost(making)}.{ServiceHost(making)}" },
                { "modifiedAt", _ => Created },
            },
            Name = new("channelGroupName", "ConflictException", "the channel group already exists", making => making.Id),
            Memberships = [ChannelsOfGroup],
            // API_DeleteChannelGroup: its channels must be deleted before.
            DeleteConflict = "ConflictException: the channel group has channels; delete those first",
        },
        new("aws-native:mediapackagev2:Channel")
        {
            DeleteBeforeReplace = true,
            AutoName = new AutoName("channelName"),
            Id = making => making.Arn("mediapackagev2", $"channelGroup/{making.Text("channelGroupName")}/channel/{making.Text("channelName")}"),
            Computed = new()
            {
                { "arn", making => making.Id },
                { "createdAt", _ => Created },
                { "ingestEndpointUrls", making => PropertyValue.Of([IngestUrl(making, 1), IngestUrl(making, 2)]) },
                { "ingestEndpoints", making => PropertyValue.Of([IngestEndpoint(making, 1), IngestEndpoint(making, 2)]) },
                { "inputType", _ => "HLS" },
                { "modifiedAt", _ => Created },
            },
            Name = new("channelName", "ConflictException", "the channel already exists", making => making.Id),
            Memberships = [ChannelsOfGroup],
        },
        new("aws-native:mediapackagev2:ChannelPolicy")
        {
            DeleteBeforeReplace = true,
            Rules = [PolicyRule.For("policy", PolicyKinds.Channel)],
            Id = making => $"{making.Text("channelGroupName")}|{making.Text("channelName")}",
        },
    ];

    private static PropertyValue.Map IngestEndpoint(Making making, int number) => PropertyValue.Of(new Dictionary<string, PropertyValue>
    {
        ["id"] = PropertyValue.Of($"{number}"),
        ["url"] = IngestUrl(making, number),
    });

    /// <summary>For HLS the prefix of file names, for CMAF a folder.</summary>
    private static PropertyValue.Text IngestUrl(Making making, int number)
    {
        var host = $"{AccountHost(making)}-{number}.ingest.{GroupHost(making)}.{ServiceHost(making)}";
        var end = making.Text("inputType") == "CMAF" ? "/" : "/index";
        return new PropertyValue.Text(
            $"https://{host}/in/v1/{making.Text("channelGroupName")}/{number}/{making.Text("channelName")}{end}");
    }

    private static string AccountHost(Making making) => MadeUp.Lower($"{making.Account.Id}/{making.Region}/mediapackagev2", 6);

    private static string GroupHost(Making making) => MadeUp.Lower($"{making.Account.Id}/{making.Region}/{making.Text("channelGroupName")}", 6);

    private static string ServiceHost(Making making) => $"mediapackagev2.{making.Region}.{making.Account.DnsSuffix}";
}
