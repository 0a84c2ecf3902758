using System.Diagnostics;
using System.Net.NetworkInformation;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Receivers;

/// <summary><c>srt-live-transmit</c>, which listens and keeps what arrives.</summary>
internal sealed class SrtReceiver : IAsyncDisposable
{
    private const string Program = "srt-live-transmit";

    private readonly Process _process;
    private readonly MemoryStream _arrived = new();
    private readonly Task _reading;

    private SrtReceiver(int port, Process process)
    {
        (Port, _process) = (port, process);
        process.BeginErrorReadLine();
        _reading = process.StandardOutput.BaseStream.CopyToAsync(_arrived);
    }

    public int Port { get; }

    /// <summary>Skips the test where something is not installed.</summary>
    public static void Require() => Installed.Require(Program, "ffmpeg");

    /// <param name="options">Of SRT, such as <c>&amp;passphrase=…</c>.</param>
    public static async Task<SrtReceiver> StartAsync(string options = "")
    {
        var port = FreePort.Take();
        var receiver = new SrtReceiver(port, Process.Start(
            new ProcessStartInfo(Installed.Find(Program)!, [$"srt://127.0.0.1:{port}?mode=listener{options}", "file://con"])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(10); await Task.Delay(20))
        {
            if (IPGlobalProperties.GetIPGlobalProperties().GetActiveUdpListeners().Any(listener => listener.Port == port))
                return receiver;
        }

        await receiver.DisposeAsync();
        throw new InvalidOperationException($"{Program} does not listen.");
    }

    /// <summary>Waits until something has.</summary>
    public async Task ArrivedAsync()
    {
        for (var waited = Stopwatch.StartNew(); _arrived.Length == 0 && waited.Elapsed < TimeSpan.FromSeconds(10);)
            await Task.Delay(20);
    }

    public void Kill() => _process.Kill();

    /// <summary>Ends it, and gives what has arrived.</summary>
    public async Task<byte[]> EndAsync()
    {
        _process.Kill();
        await _reading;
        return _arrived.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }
}
