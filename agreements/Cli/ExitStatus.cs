namespace MediaLive.Agreements.Cli;

/// <summary>How a command ends.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>What is to be read can't be read, or the pages can't be written.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongCommandLine = 2;
}

/// <summary>What a user is told before the command ends.</summary>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="status">How the command ends.</param>
internal sealed class CommandException(string message, int status = ExitStatus.Failed) : Exception(message)
{
    public int Status => status;
}
