using MediaLive.Agreements.Checks.Aws;
using MediaLive.Agreements.Checks.Http;
using MediaLive.Agreements.Checks.Rtmp;
using MediaLive.Agreements.Checks.Srt;
using MediaLive.Agreements.Checks.Udp;

namespace MediaLive.Agreements.Checks;

/// <summary>All kinds of checks: the first that takes a destination checks it.</summary>
internal static class CheckTable
{
    public static readonly IReadOnlyList<IDestinationCheck> All =
    [
        new StoredSecretCheck(),
        new S3Check(),
        new PackageV2Check(),
        new MediaStoreCheck(),
        new HlsHttpCheck(),
        StreamHttpCheck.CmafIngest,
        StreamHttpCheck.MicrosoftSmooth,
        new RtmpCheck(),
        new SrtCheck(),
        new UdpCheck(),
        new FoundByAws(),
    ];

    /// <summary>Null for a destination that nobody checks.</summary>
    public static IDestinationCheck? For(CheckTarget target) => All.FirstOrDefault(check => check.Takes(target));
}
