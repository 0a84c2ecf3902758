using MediaLive.Agreements.Cli;
using Spectre.Console.Testing;

namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>The command in this process, on a terminal or without one.</summary>
internal static class CommandRun
{
    public static Task<(int Status, string Output, string Error)> RunAsync(params IEnumerable<string> arguments) =>
        RunAsync("", null, arguments);

    /// <param name="input">Standard input.</param>
    /// <param name="terminal">Null without one.</param>
    /// <param name="arguments">What is typed after the command's name.</param>
    public static async Task<(int Status, string Output, string Error)> RunAsync(
        string input, TestConsole? terminal, params IEnumerable<string> arguments)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.RunAsync(
            [.. arguments], reader, output, error, terminal is null ? null : new Terminal(terminal, canAsk: true));
        return (status, output.ToString(), error.ToString());
    }

    /// <summary>A terminal on which somebody types these lines.</summary>
    public static TestConsole Typing(params IEnumerable<string> lines)
    {
        var console = new TestConsole().Interactive();
        foreach (var line in lines)
            console.Input.PushTextWithEnter(line);
        return console;
    }
}
