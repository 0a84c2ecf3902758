using System.CommandLine;

namespace MediaLive.Agreements.Cli;

/// <summary>The command as a user types it.</summary>
internal static class CommandLine
{
    /// <summary>After Ctrl-C: a check deletes what it sent.</summary>
    private static readonly TimeSpan TimeToTidyUp = TimeSpan.FromSeconds(6);

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextReader input, TextWriter output, TextWriter error, Terminal? terminal = null)
    {
        var root = new RootCommand("Writes for people what was agreed and what a preview changes of it, and checks who takes it.")
        {
            SheetCommand.Create(input),
            ReviewCommand.Create(),
            CheckCommand.Create(input, terminal),
        };
        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToTidyUp,
        };
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync(configuration);
            return ExitStatus.WrongCommandLine;
        }

        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (CommandException told)
        {
            await error.WriteLineAsync(told.Message);
            return told.Status;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped before the end.");
            return ExitStatus.Failed;
        }
    }
}
