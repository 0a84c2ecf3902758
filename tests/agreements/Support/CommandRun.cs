using MediaLive.Agreements.Cli;

namespace MediaLive.Agreements.Tests.Support;

/// <summary>The command as a user types it.</summary>
internal static class CommandRun
{
    public static Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments) =>
        ReadingAsync("", arguments);

    /// <param name="input">Standard input.</param>
    /// <param name="arguments">What is typed after the command's name.</param>
    public static async Task<(int Status, string Output, string Error)> ReadingAsync(string input, params string[] arguments)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.RunAsync(arguments, reader, output, error);
        return (status, output.ToString(), error.ToString());
    }
}
