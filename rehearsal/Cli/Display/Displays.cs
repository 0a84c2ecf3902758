using Rehearsal.Engine;
using Spectre.Console;

namespace Rehearsal.Cli.Display;

/// <summary>Chooses how a run is shown.</summary>
internal static class Displays
{
    public static IRunDisplay For(CommandOptions options, Verb verb, TextWriter output)
    {
        var text = new PropertyText(options.ShowSecrets);
        if (options.Json)
            return new JsonDisplay(output, options.ShowSecrets);

        // Spectre is not even loaded where there is no terminal.
        return Console.IsOutputRedirected ? new PlainDisplay(verb, output, text) : OnTerminal(verb, output, text);
    }

    private static IRunDisplay OnTerminal(Verb verb, TextWriter output, PropertyText text)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return console.Profile.Capabilities is { Ansi: true, Interactive: true }
            ? new LiveDisplay(verb, console, text)
            : new PlainDisplay(verb, output, text);
    }
}
