using System.Net;
using System.Net.Sockets;

namespace MediaLive.Agreements.Checks;

/// <summary>Finds the address of a host.</summary>
internal static class HostLookup
{
    /// <exception cref="SocketException">There is no such host, or nobody tells within the limit.</exception>
    public static async Task<IPAddress> FindAsync(Uri url, TimeSpan limit, CancellationToken cancelled)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        bound.CancelAfter(limit);
        try
        {
            return (await Dns.GetHostAddressesAsync(url.IdnHost, bound.Token))[0];
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }
    }
}
