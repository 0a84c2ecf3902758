namespace Rehearsal.Engine;

/// <summary>A Pulumi program that can be run as a child process.</summary>
public interface IProgram
{
    /// <summary>
    /// Runs the program to its end and returns its exit code. What it prints goes to <paramref name="print"/>, line by line.
    /// Cancellation ends the child and all that it started.
    /// </summary>
    Task<int> RunAsync(ProgramRun run, Action<ProgramLine> print, CancellationToken cancellationToken);
}

/// <summary>What a program must be told. The addresses are <c>host:port</c>, without a scheme.</summary>
public sealed record ProgramRun(
    string MonitorAddress, string EngineAddress, StackName Stack, bool DryRun, int Parallel, IReadOnlyDictionary<string, ConfigValue> Config);

public sealed record ProgramLine(string Text, bool IsError);
