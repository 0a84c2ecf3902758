using Rehearsal.Aws.Simulated.Limits;

namespace Rehearsal.Aws.Simulated.Services;

internal static class MediaLive
{
    public static readonly ResourceModel[] All =
    [
        new("aws:medialive/inputSecurityGroup:InputSecurityGroup")
        {
            Id = making => NumberFrom(making.SeedFor("id")),
            Computed = new() { { "arn", making => making.Arn("medialive", $"inputSecurityGroup:{making.Id}") } },
            Replaces = ["region"],
            Rules = MediaLiveLimits.InputSecurityGroup,
        },
    ];

    /// <summary>What MediaLive calls its resources.</summary>
    public static string NumberFrom(string seed) => "1" + MadeUp.Digits(seed, 6);
}
