using System.Net.Sockets;

namespace MediaLive.Agreements.Checks;

/// <summary>Why nobody is reached, and what to do about it.</summary>
internal static class ConnectionWords
{
    public static string Of(SocketException failure, string host, int port) => failure.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => UnknownHost(host),
        SocketError.ConnectionRefused =>
            $"nobody listens at port {port}; check the port with its operator, and whether the server runs",
        SocketError.TimedOut =>
            $"no answer from port {port}; ask its operator whether a firewall lets this machine in, and check the address",
        _ => $"there is no way to port {port} ({failure.SocketErrorCode}); check the address, and the network between",
    };

    public static string UnknownHost(string host) => $"nobody knows a host {host}; check its name with its operator";
}
