using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace MediaLive.Agreements.Checks.Tests.Receivers;

/// <summary>Stands before a receiver, and passes on what comes: with TLS, or no longer after so many bytes.</summary>
internal sealed class Front : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly List<Task> _served = [];
    private readonly Task _serving;

    public Front(int receiver)
    {
        Receiver = receiver;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Receiver { get; }

    /// <summary>For TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>After so many bytes the connection is closed.</summary>
    public int DiesAfter { get; init; } = int.MaxValue;

    /// <summary>After so many bytes nothing is passed on any more, in either direction.</summary>
    public int FreezesAfter { get; init; } = int.MaxValue;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _serving;
        _listener.Stop();
        await Task.WhenAll(_served);
        _ended.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _served.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ended.Token)));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using var one = caller;
        using var other = new TcpClient();
        try
        {
            Stream near = caller.GetStream();
            if (Certificate is not null)
            {
                var secure = new SslStream(near);
                await secure.AuthenticateAsServerAsync(Certificate);
                near = secure;
            }

            await other.ConnectAsync(IPAddress.Loopback, Receiver, _ended.Token);
            await Task.WhenAny(ForwardAsync(near, other.GetStream()), other.GetStream().CopyToAsync(near, _ended.Token));
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or SocketException
            or System.Security.Authentication.AuthenticationException)
        {
            // The caller went away.
        }
    }

    private async Task ForwardAsync(Stream from, Stream to)
    {
        var buffer = new byte[4096];
        for (var passed = 0; await from.ReadAsync(buffer, _ended.Token) is var count and > 0; passed += count)
        {
            if (passed > DiesAfter)
                return;
            if (passed > FreezesAfter)
                await Task.Delay(Timeout.Infinite, _ended.Token);
            await to.WriteAsync(buffer.AsMemory(0, count), _ended.Token);
        }
    }
}
