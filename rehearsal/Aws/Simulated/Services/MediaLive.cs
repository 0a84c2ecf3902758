using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class MediaLive
{
    public static readonly ResourceModel[] All =
    [
        new("aws:medialive/channel:Channel")
        {
            AutoName = new AutoName("name"),
            Defaults = new Dictionary<string, PropertyValue> { ["startChannel"] = PropertyValue.Of(false) },
            Id = NumericId,
            Computed = new()
            {
                { "arn", making => making.Arn("medialive", $"channel:{making.Id}") },
                { "channelId", making => making.Id },
                { "logLevel", _ => "DISABLED" },
                { "maintenance", Maintenance },
            },
            Replaces = ["channelClass", "region"],
            Rules = MediaLiveLimits.Channel,
        },
        new("aws:medialive/input:Input")
        {
            AutoName = new AutoName("name"),
            Id = NumericId,
            Computed = new()
            {
                { "arn", making => making.Arn("medialive", $"input:{making.Id}") },
                { "inputClass", making => HasTwo(making, "destinations") || HasTwo(making, "sources") ? "STANDARD" : "SINGLE_PIPELINE" },
                { "inputSourceType", _ => "STATIC" },
            },
            Replaces = ["region", "type"],
            Rules = MediaLiveLimits.Input,
        },
        new("aws:medialive/inputSecurityGroup:InputSecurityGroup")
        {
            Id = NumericId,
            Computed = new() { { "arn", making => making.Arn("medialive", $"inputSecurityGroup:{making.Id}") } },
            Replaces = ["region"],
            Rules = MediaLiveLimits.InputSecurityGroup,
        },
    ];

    private static string NumericId(Making making) => "1" + MadeUp.Digits(making.SeedFor("id"), 6);

    private static bool HasTwo(Making making, string name) => making.Items(name).Count == 2;

    /// <summary>MediaLive picks a weekly hour when none is asked for.</summary>
    private static PropertyValue.Map Maintenance(Making making) => PropertyValue.Of(new Dictionary<string, PropertyValue>
    {
        ["maintenanceDay"] = PropertyValue.Of("TUESDAY"),
        ["maintenanceStartTime"] = PropertyValue.Of("09:00"),
    });
}
