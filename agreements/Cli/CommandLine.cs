using System.CommandLine;

namespace MediaLive.Agreements.Cli;

/// <summary>The command as a user types it.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextReader input, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Writes for people what was agreed, and what a preview changes of it.")
        {
            SheetCommand.Create(input),
            ReviewCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
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
    }
}
