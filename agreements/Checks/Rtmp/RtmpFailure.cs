namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>The server does not go along.</summary>
internal sealed class RtmpFailure : Exception
{
    public RtmpFailure(RtmpStep step, RtmpEnd end) => (Step, End) = (step, end);

    public RtmpFailure(RtmpStep step, RtmpAnswer answer) => (Step, End, Answer) = (step, RtmpEnd.Error, answer);

    public RtmpStep Step { get; }

    public RtmpEnd End { get; }

    /// <summary>Of <see cref="RtmpEnd.Error"/>.</summary>
    public RtmpAnswer? Answer { get; }
}

/// <summary>At what the server does not go along.</summary>
internal enum RtmpStep
{
    Handshake,

    /// <summary><c>connect</c>, which names the application.</summary>
    Application,

    /// <summary><c>createStream</c>.</summary>
    Stream,

    /// <summary><c>publish</c>, which names the stream.</summary>
    StreamName,

    Media,
}

/// <summary>How it does not go along.</summary>
internal enum RtmpEnd
{
    /// <summary>It answers with an error.</summary>
    Error,

    /// <summary>It closes the connection.</summary>
    Closed,

    /// <summary>It answers nothing.</summary>
    Silent,

    /// <summary>It answers something that is not RTMP.</summary>
    NotRtmp,
}
