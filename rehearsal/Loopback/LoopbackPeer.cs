using System.Globalization;
using System.Net;

namespace Rehearsal.Loopback;

/// <summary>
/// Tells whether the other end of a connection on loopback is ours. Pulumi's clients show no credentials, and loopback is open to all
/// users of a machine: another one could read secrets in clear and register resources. Linux says in <c>/proc/net/tcp</c> and
/// <c>tcp6</c> whose a socket is; macOS and Windows, where that takes rights that we don't have, are not asked.
/// </summary>
internal static class LoopbackPeer
{
    private const int Attempts = 5;
    private const string Established = "01";

    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether the socket at <paramref name="peer"/> that is connected to <paramref name="local"/> belongs to our own user.</summary>
    public static async Task<bool> IsOursAsync(IPEndPoint local, IPEndPoint peer)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Tables[0])) return true;

        // A table that changes while it is read may lack a line for a moment.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (Tables.Where(File.Exists).SelectMany(File.ReadLines).Select(line => UserOf(line, peer, local)).FirstOrDefault(user => user is not null) is { } user)
                return user == OurUser();
            await Task.Delay(Pause);
        }
        return false;
    }

    /// <summary>The user in a line of a table, if the line is that of the socket; the columns are described in proc_net_tcp.txt.</summary>
    internal static string? UserOf(string line, IPEndPoint from, IPEndPoint to) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var own, var other, Established, _, _, _, var user, ..]
        && IsAt(own, from) && IsAt(other, to)
            ? user
            : null;

    private static bool IsAt(string text, IPEndPoint endpoint) =>
        text == $"{Hex(endpoint.Address)}:{endpoint.Port.ToString("X4", CultureInfo.InvariantCulture)}"
        || text == $"{Hex(endpoint.Address.MapToIPv6())}:{endpoint.Port.ToString("X4", CultureInfo.InvariantCulture)}";

    // Four bytes at a time, each as a number in the machine's own order.
    private static string Hex(IPAddress address) => string.Concat(address.GetAddressBytes().Chunk(4)
        .Select(four => BitConverter.ToUInt32(four).ToString("X8", CultureInfo.InvariantCulture)));

    // The second number of "Uid:" is the effective one, which sockets are made under.
    private static string? OurUser() => File.ReadLines("/proc/self/status")
        .FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal))?.Split('\t').ElementAtOrDefault(2);
}
