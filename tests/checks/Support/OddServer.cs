using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>A server that does what no proper one does on demand.</summary>
internal sealed class OddServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    private OddServer(Func<NetworkStream, CancellationToken, Task> serve)
    {
        _listener.Start();
        _serving = ServeAsync(serve);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Takes connections, and never says a word.</summary>
    public static OddServer Silent() => new((_, token) => Task.Delay(Timeout.Infinite, token));

    /// <summary>Speaks something else.</summary>
    public static OddServer Speaking(string greeting) =>
        new(async (stream, token) => await stream.WriteAsync(Encoding.ASCII.GetBytes(greeting), token));

    /// <summary>Lets media come, and goes away after some of it.</summary>
    public static OddServer DyingHalfWay() => new(async (stream, token) =>
    {
        await ReadHeadersAsync(stream, token);
        await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), token);
        await stream.ReadExactlyAsync(new byte[4_000], token);
    });

    /// <summary>Takes all of a request in chunks, keeps it, and answers 200.</summary>
    public static OddServer Keeping(MemoryStream body) => new(async (stream, token) =>
    {
        await ReadHeadersAsync(stream, token);
        await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), token);
        while (await ReadLineAsync(stream, token) is { } size && Convert.ToInt32(size, 16) is > 0 and var length)
        {
            var chunk = new byte[length];
            await stream.ReadExactlyAsync(chunk, token);
            body.Write(chunk);
            await ReadLineAsync(stream, token);
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), token);
    });

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private static async Task ReadHeadersAsync(NetworkStream stream, CancellationToken token)
    {
        while (await ReadLineAsync(stream, token) is { Length: > 0 })
        {
        }
    }

    private static async Task<string?> ReadLineAsync(NetworkStream stream, CancellationToken token)
    {
        var line = new StringBuilder();
        var letter = new byte[1];
        while (await stream.ReadAsync(letter, token) == 1)
        {
            if (letter[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)letter[0]);
        }

        return null;
    }

    private async Task ServeAsync(Func<NetworkStream, CancellationToken, Task> serve)
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = Task.Run(async () =>
                {
                    using (client)
                    {
                        try
                        {
                            await serve(client.GetStream(), _end.Token);
                        }
                        catch (Exception failure) when (failure is IOException or OperationCanceledException)
                        {
                            // The other end, or the test, has had enough.
                        }
                    }
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
