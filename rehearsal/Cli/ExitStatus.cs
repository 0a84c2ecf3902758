namespace Rehearsal.Cli;

internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>The program or a resource failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Misuse = 2;

    /// <summary>Ctrl-C twice: as shells say it, 128 and the signal's number.</summary>
    public const int Interrupted = 130;
}
