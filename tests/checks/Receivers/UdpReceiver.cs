using System.Net;
using System.Net.Sockets;

namespace MediaLive.Agreements.Checks.Tests.Receivers;

/// <summary>Sockets of UDP at a port and those of error correction.</summary>
internal sealed class UdpReceiver : IDisposable
{
    private readonly Dictionary<int, Socket> _sockets;

    /// <param name="offsets">Where it listens, from its port.</param>
    public UdpReceiver(params int[] offsets)
    {
        using var probe = new Socket(SocketType.Dgram, ProtocolType.Udp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)probe.LocalEndPoint!).Port;
        probe.Close();
        _sockets = offsets.ToDictionary(offset => offset, offset =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)
            {
                ReceiveBufferSize = 1 << 22,
            };
            socket.Bind(new IPEndPoint(IPAddress.Loopback, Port + offset));
            return socket;
        });
    }

    public int Port { get; }

    /// <summary>Waits for a datagram.</summary>
    public async Task ArrivedAsync(CancellationToken cancelled) => await _sockets[0].ReceiveAsync(new byte[2000], cancelled);

    /// <summary>All datagrams that are there.</summary>
    public IReadOnlyList<byte[]> Arrived(int offset)
    {
        var all = new List<byte[]>();
        var buffer = new byte[2000];
        while (_sockets[offset].Available > 0)
            all.Add(buffer[.._sockets[offset].Receive(buffer)]);
        return all;
    }

    public void Dispose()
    {
        foreach (var socket in _sockets.Values)
            socket.Dispose();
    }
}
