using Microsoft.Win32.SafeHandles;

namespace Rehearsal.Cli;

/// <summary>Runs a command on this process's own output, and tells when that could not be written.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    public static async Task<int> RunAsync(Func<TextWriter, TextWriter, Task<int>> command)
    {
        await using var error = new SteadyWriter(Console.Error);

        // On a terminal there is no disk to be full; how wide it is and what it can is asked of the console itself.
        if (!Console.IsOutputRedirected) return await command(Console.Out, error);

        await using var output = new SteadyWriter(Open);
        var status = await command(output, error);
        if (output.Failure is not { } failure) return status;
        await error.WriteLineAsync($"error: standard output can't be written: {failure.Message}");
        return ExitStatus.Failed;
    }

    // The console's own stream hides that a pipe was closed; a file stream writes to a file where it believes to be in it, whoever
    // else writes there.
    private static TextWriter Open()
    {
        if (OperatingSystem.IsWindows()) return Console.Out;
        var stream = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.Out : new StreamWriter(stream) { AutoFlush = true };
    }
}
