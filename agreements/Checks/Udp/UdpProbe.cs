using System.Net;
using System.Net.Sockets;

namespace MediaLive.Agreements.Checks.Udp;

/// <summary>Finds ports of UDP at which nobody listens, by an empty stream: the host may tell with ICMP.</summary>
internal static class UdpProbe
{
    private const int PacketSize = 188;
    private const int Packets = 7;

    /// <summary>ICMP of a host on the same continent comes in less.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(300);

    /// <summary>Null packets, as "ISO/IEC 13818-1" has them: receivers pass over them.</summary>
    private static readonly byte[] Nothing =
    [
        .. Enumerable.Repeat((byte[])[0x47, 0x1F, 0xFF, 0x10, .. Enumerable.Repeat((byte)0xFF, PacketSize - 4)], Packets)
            .SelectMany(packet => packet),
    ];

    /// <summary>RTP's header of MPEG-TS (RFC 3551: type 33).</summary>
    private static readonly byte[] RtpHeader = [0x80, 33, 0, 0, 0, 0, 0, 0, 0x4D, 0x4C, 0x44, 0];

    /// <returns>Those ports at which the host says that nobody listens, in their order.</returns>
    /// <exception cref="SocketException">There is no such host, or no way to it.</exception>
    public static async Task<IReadOnlyList<int>> ClosedAsync(
        Uri url, IReadOnlyList<int> ports, TimeSpan limit, CancellationToken cancelled)
    {
        var address = await HostLookup.FindAsync(url, limit, cancelled);
        byte[] datagram = url.Scheme == "rtp" ? [.. RtpHeader, .. Nothing] : Nothing;
        var closed = await Task.WhenAll(ports.Select(port => IsClosedAsync(new IPEndPoint(address, port), datagram, cancelled)));
        return [.. ports.Where((_, index) => closed[index])];
    }

    private static async Task<bool> IsClosedAsync(IPEndPoint receiver, byte[] datagram, CancellationToken cancelled)
    {
        using var socket = new Socket(receiver.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        bound.CancelAfter(Wait);
        try
        {
            await socket.ConnectAsync(receiver, cancelled);
            await socket.SendAsync(datagram, cancelled);
            await socket.ReceiveAsync(new byte[1], bound.Token);
            return false;
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            return false;
        }
        catch (SocketException failure)
            when (failure.SocketErrorCode is SocketError.ConnectionRefused or SocketError.ConnectionReset)
        {
            return true;
        }
    }
}
