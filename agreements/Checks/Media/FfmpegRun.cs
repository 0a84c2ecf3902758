using System.ComponentModel;
using System.Diagnostics;

namespace MediaLive.Agreements.Checks.Media;

/// <summary>A running ffmpeg. It ends with this object at the latest, and with the command, however that ends.</summary>
internal sealed class FfmpegRun : IAsyncDisposable
{
    private const int MostLines = 100;

    private readonly Process _process;
    private readonly Task<string> _errors;

    private FfmpegRun(Process process, IReadOnlyList<string> secrets)
    {
        _process = process;
        AppDomain.CurrentDomain.ProcessExit += KillOnExit;
        _errors = ReadErrorsAsync(process.StandardError, secrets);
    }

    /// <summary>What it writes to <c>pipe:1</c>.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <inheritdoc cref="Ffmpeg.Start"/>
    public static FfmpegRun Start(
        string path,
        IEnumerable<string> arguments,
        IReadOnlyList<string> secrets,
        IReadOnlyDictionary<string, string> options)
    {
        // ffmpeg echoes a line that it can't read.
        if (options.Any(option => option.Value.AsSpan().IndexOfAny('\r', '\n') >= 0 || option.Value.Length == 0))
            throw new FfmpegException("a secret is empty or has several lines, which can't be what was agreed");
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Prepend("-hide_banner").Prepend("error").Prepend("-loglevel"))
            start.ArgumentList.Add(argument);
        try
        {
            var run = new FfmpegRun(
                Process.Start(start) ?? throw new FfmpegException("ffmpeg does not start"), secrets);
            run.Give(options);
            return run;
        }
        catch (Win32Exception failure)
        {
            throw new FfmpegException($"ffmpeg does not start ({failure.Message})");
        }
    }

    /// <summary>Waits until it has ended.</summary>
    /// <param name="cancellationToken">Ends the wait; the run ends when it is disposed of.</param>
    public async Task<FfmpegEnd> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return new FfmpegEnd(_process.ExitCode, await _errors.WaitAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillOnExit;
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> ReadErrorsAsync(StreamReader reader, IReadOnlyList<string> secrets)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (lines.Count < MostLines)
                lines.Add(Scrubbed.Of(line, secrets));
        }

        return string.Join("\n", lines);
    }

    private void Give(IReadOnlyDictionary<string, string> options)
    {
        try
        {
            foreach (var (name, value) in options)
                _process.StandardInput.Write($"{name}={value}\n");
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already, and its errors say why.
        }
    }

    private void KillOnExit(object? sender, EventArgs arguments) => Kill();

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}

/// <summary>How a run of ffmpeg ended.</summary>
/// <param name="Status">0 proves little: see the verdict of each kind of destination.</param>
/// <param name="Errors">Its error lines, without secrets.</param>
internal sealed record FfmpegEnd(int Status, string Errors);
