namespace MediaLive.Agreements.Checks;

/// <summary>A MediaPackage channel of v1 that MediaLive finds by its id: no URL is agreed that anybody could send to.</summary>
internal sealed class FoundByMediaLive : IDestinationCheck
{
    public bool Takes(CheckTarget target) => target.MediaPackageSetting?.ChannelId is not null;

    public bool Sends(CheckTarget target) => false;

    public Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(CheckResult.NotChecked("MediaLive finds this channel by its id, and nobody else can send to it so"));
}
