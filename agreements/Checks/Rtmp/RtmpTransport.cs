using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>The connection below RTMP: TCP, with rtmps TLS that is always verified.</summary>
internal static class RtmpTransport
{
    private const string Secure = "rtmps";
    private const int Port = 1935;
    private const int SecurePort = 443;

    public static bool IsSecure(Uri url) => url.Scheme == Secure;

    /// <param name="url">rtmp or rtmps.</param>
    /// <param name="trust">Whom to trust; null for whom this machine trusts.</param>
    /// <param name="limit">How long TCP may take, and then TLS.</param>
    /// <param name="cancelled">Ends the attempt.</param>
    /// <exception cref="SocketException">Nobody answers there.</exception>
    /// <exception cref="CertificateException">Somebody answers whom the certificate does not prove to be the one.</exception>
    /// <exception cref="AuthenticationException">There is no TLS at this port.</exception>
    public static async Task<Stream> OpenAsync(Uri url, X509ChainPolicy? trust, TimeSpan limit, CancellationToken cancelled)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        bound.CancelAfter(limit);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(url.IdnHost, PortOf(url), bound.Token);
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        var stream = new NetworkStream(socket, ownsSocket: true);
        bound.CancelAfter(limit);
        return IsSecure(url) ? await SecureAsync(stream, url.IdnHost, trust, bound.Token, cancelled) : stream;
    }

    public static int PortOf(Uri url) => url.Port > 0 ? url.Port : IsSecure(url) ? SecurePort : Port;

    private static async Task<SslStream> SecureAsync(
        Stream stream, string host, X509ChainPolicy? trust, CancellationToken bound, CancellationToken cancelled)
    {
        var secure = new SslStream(stream);
        string? untrusted = null;
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = host,
            CertificateChainPolicy = trust,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
            {
                if (errors != SslPolicyErrors.None)
                    untrusted = CertificateWords.Of(certificate as X509Certificate2, chain, errors, host);
                return errors == SslPolicyErrors.None;
            },
        };
        try
        {
            await secure.AuthenticateAsClientAsync(options, bound);
            return secure;
        }
        catch (Exception failure)
        {
            await secure.DisposeAsync();
            if (failure is AuthenticationException && untrusted is not null)
                throw new CertificateException(untrusted);
            if (failure is IOException || (failure is OperationCanceledException && !cancelled.IsCancellationRequested))
                throw new AuthenticationException(failure.Message, failure);
            throw;
        }
    }
}
