using System.Net.Sockets;
using Grpc.Net.Client;

namespace Rehearsal.Terraform.Plugin;

/// <summary>The connection to a provider, over the socket that it has made for us.</summary>
internal sealed class PluginConnection : IDisposable
{
    /// <summary>The schema alone has 5 MB.</summary>
    private const int MaxMessageBytes = 64 << 20;

    private readonly string _path;
    private volatile Socket? _socket;

    public PluginConnection(string path)
    {
        _path = path;
        Channel = GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MaxMessageBytes,
            MaxSendMessageSize = MaxMessageBytes,
            DisposeHttpClient = true,
            HttpHandler = new SocketsHttpHandler
            {
                UseProxy = false,
                // Never given up on our side, so that its end is the provider's.
                PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
                ConnectCallback = (_, token) => ConnectAsync(token),
            },
        });
    }

    public GrpcChannel Channel { get; }

    /// <summary>Whether the provider's end is closed, as the operating system does when a process ends in whatever way.</summary>
    public bool IsCut => _socket is { } socket && IsAtItsEnd(socket);

    public void Dispose() => Channel.Dispose();

    // A look at what arrived takes nothing away from whoever reads, and at the end there is nothing to look at.
    private static bool IsAtItsEnd(Socket socket)
    {
        try
        {
            return socket.Poll(0, SelectMode.SelectRead) && socket.Receive(new byte[1], SocketFlags.Peek) == 0;
        }
        catch (SocketException error)
        {
            return error.SocketErrorCode != SocketError.WouldBlock;
        }
        catch (ObjectDisposedException)
        {
            // The HTTP client has seen the end first.
            return true;
        }
    }

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(_path), cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        // A stream takes only a socket that blocks, and never lets it; the look must not wait for what another reader took.
        var stream = new NetworkStream(socket, ownsSocket: true);
        socket.Blocking = false;
        _socket = socket;
        return stream;
    }
}
