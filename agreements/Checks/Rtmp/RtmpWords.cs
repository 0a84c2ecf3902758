using MediaLive.Agreements.Checks.Secrets;

namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>What a failure of RTMP means, and what to do about it.</summary>
internal static class RtmpWords
{
    /// <param name="failure">Where the server stopped going along.</param>
    /// <param name="url">Its URL.</param>
    /// <param name="limit">How long an answer was waited for.</param>
    /// <param name="secrets">Never shown.</param>
    public static CheckResult Of(RtmpFailure failure, Uri url, TimeSpan limit, TargetSecrets secrets)
    {
        var seconds = $"{limit.TotalSeconds:0.#} s";
        var port = RtmpTransport.PortOf(url);
        var application = RtmpCheck.ApplicationOf(url);
        var said = failure.Answer is null ? " (it closes the connection)" : $" ({Said(failure.Answer, secrets)})";
        return (failure.Step, failure.End) switch
        {
            (RtmpStep.Handshake, RtmpEnd.Silent) => CheckResult.Unreachable(
                $"takes the connection at port {port} and says nothing for {seconds}; "
                + $"ask its operator whether the RTMP server runs{OtherScheme(url)}"),
            (RtmpStep.Handshake, _) or (_, RtmpEnd.NotRtmp) => CheckResult.Unreachable(
                $"what is at port {port} does not speak RTMP; check the port with its operator{OtherScheme(url)}"),
            (RtmpStep.Application, RtmpEnd.Error or RtmpEnd.Closed) => CheckResult.Refuses(
                $"refuses the application '{application}'{said}; check the path of the URL with its operator"),
            (RtmpStep.StreamName, RtmpEnd.Error or RtmpEnd.Closed) => CheckResult.Refuses(
                $"takes the application '{application}' and refuses the stream name{said}; "
                + "check it with its operator; it may be wrong, expired or in use"),
            (RtmpStep.Media, RtmpEnd.Error or RtmpEnd.Closed) => CheckResult.Refuses(
                $"took the stream name, and ended the stream while bars were sent{said}; ask its operator what its log says"),
            (RtmpStep.Media, _) => CheckResult.Unreachable(
                $"took the stream name, and then answered nothing for {seconds}; ask its operator whether the server hangs"),
            (_, RtmpEnd.Silent) => CheckResult.Unreachable(
                $"speaks RTMP, and does not answer to {Command(failure.Step)} for {seconds}; ask its operator what its log says"),
            _ => CheckResult.Refuses(
                $"takes the application '{application}' and opens no stream{said}; ask its operator what its log says"),
        };
    }

    /// <summary>The server's code and description.</summary>
    public static string Said(RtmpAnswer answer, TargetSecrets secrets)
    {
        var words = ServerWords.Of($"{answer.Code} {answer.Description}", secrets);
        return words.Length > 0 ? words : answer.Name;
    }

    /// <summary>The most likely reason when it is not the port.</summary>
    private static string OtherScheme(Uri url) => RtmpTransport.IsSecure(url) ? "" : ", and whether it wants rtmps";

    private static string Command(RtmpStep step) => step switch
    {
        RtmpStep.Application => "connect",
        RtmpStep.Stream => "createStream",
        _ => "publish",
    };
}
