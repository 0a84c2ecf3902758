using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>A real receiver on loopback, with a folder of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private Server(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>Starts a program, and waits until it listens.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="port">Where it will listen over TCP.</param>
    /// <param name="arguments">With which it stays in the foreground.</param>
    public static async Task<Server> StartAsync(string program, int port, params IEnumerable<string> arguments)
    {
        var server = new Server(Process.Start(
            new ProcessStartInfo(Installed.Find(program)!, arguments) { RedirectStandardError = true })!);
        for (var watch = Stopwatch.StartNew(); ;)
        {
            if (server._process.HasExited)
                Assert.Fail($"{program} does not start: {await server._errors}");
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return server;
            }
            catch (SocketException) when (watch.Elapsed < Patience)
            {
                await Task.Delay(20);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

/// <summary>Ports of loopback.</summary>
internal static class FreePort
{
    /// <summary>A port at which nobody listens.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
