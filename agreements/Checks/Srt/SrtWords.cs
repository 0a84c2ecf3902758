using System.Text.RegularExpressions;

namespace MediaLive.Agreements.Checks.Srt;

/// <summary>What error lines of ffmpeg and libsrt mean, and what to do about it.</summary>
internal static partial class SrtWords
{
    public static CheckResult Of(string errors, CheckTarget target, Uri url)
    {
        if (Rejection().Match(errors) is { Success: true } rejection)
            return CheckResult.Refuses(Refusal(rejection.Groups[1].Value.Trim(), target));
        if (Has("Connection to "))
        {
            return CheckResult.Unreachable(
                $"nobody answers SRT's call at UDP {url.Port}; ask its operator whether the peer listens there, "
                + "and whether a firewall lets this machine in");
        }

        if (Has("Protocol not found") || Has("Unrecognized option"))
            return CheckResult.NotChecked("this ffmpeg was built without SRT; install one with libsrt and check again");
        return Has("Error writing") || Has("write_frame")
            ? CheckResult.Refuses("took the call, and went away while bars were sent; ask its operator what its log says")
            : CheckResult.NotChecked($"ffmpeg failed: {ServerWords.Of(errors.Split('\n')[0], target.Secrets)}");

        bool Has(string text) => errors.Contains(text, StringComparison.Ordinal);
    }

    private static string Refusal(string reason, CheckTarget target) => reason switch
    {
        "Incorrect passphrase" => "does not take this passphrase; check it with its operator",
        "Password required or unexpected" when target.Secrets.Passphrase is null =>
            "wants a passphrase, and none was agreed; agree on one",
        "Password required or unexpected" => "has no passphrase set, and one was agreed; its operator has to set it",
        _ when target.SrtSetting!.StreamId is { Length: > 0 } streamId =>
            $"refuses the stream id '{streamId}' ({ServerWords.Of(reason, target.Secrets)}); check it with its operator",
        _ => $"refuses a call without a stream id ({ServerWords.Of(reason, target.Secrets)}); "
            + "ask its operator whether it wants one",
    };

    /// <summary>libsrt's words for the peer's reason.</summary>
    [GeneratedRegex("REJECT reported from HS processing: (.*?)(?: - not processing further|$)", RegexOptions.Multiline)]
    private static partial Regex Rejection();
}
