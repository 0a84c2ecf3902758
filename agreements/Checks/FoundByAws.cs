namespace MediaLive.Agreements.Checks;

/// <summary>What AWS connects with the channel by itself: nothing is agreed that anybody else could send to.</summary>
internal sealed class FoundByAws : IDestinationCheck
{
    public bool Takes(CheckTarget target) => Why(target) is not null;

    public bool Sends(CheckTarget target) => false;

    public Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(CheckResult.NotChecked(Why(target)!));

    private static string? Why(CheckTarget target) => target switch
    {
        { MediaPackageSetting.ChannelId: not null } =>
            "MediaLive finds this MediaPackage channel by its id, and nobody else can send to it so",
        { Destination.MediaConnectRouterSettings: not null } =>
            "MediaConnect Router takes it from the channel, which has to be there first",
        _ => null,
    };
}
