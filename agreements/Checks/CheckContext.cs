using MediaLive.Agreements.Checks.Media;

namespace MediaLive.Agreements.Checks;

/// <summary>What all checks of a run are done with.</summary>
/// <param name="Limits">How long they may take.</param>
/// <param name="Ffmpeg">Makes media; null where it is not installed (<see cref="Ffmpeg.HowToInstall"/>).</param>
internal sealed record CheckContext(CheckLimits Limits, Ffmpeg? Ffmpeg)
{
    /// <summary>An emulator of AWS's API; null for AWS.</summary>
    public Uri? AwsEndpoint { get; init; }
}

/// <summary>How long checks may take.</summary>
/// <param name="Media">The length of bars and tone, sent in real time.</param>
internal sealed record CheckLimits(TimeSpan Media)
{
    /// <summary>How many destinations are checked at once: each may encode 320x180 in real time.</summary>
    public const int AtOnce = 8;

    /// <summary>A connection, or an answer to what was sent.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>All of one check: name, connection, authentication, media, tidying up.</summary>
    public TimeSpan Check => Media + (4 * Answer);

    /// <summary>All checks of a run, however many.</summary>
    /// <param name="checks">How many there are.</param>
    public TimeSpan Run(int checks) => Check * ((checks + AtOnce - 1) / AtOnce) + Answer;
}
