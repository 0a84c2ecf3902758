using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>
/// Sends requests to one destination with what was agreed, straight and without a proxy, as MediaLive does. What is no answer of
/// the server ends the check in words.
/// </summary>
internal sealed class HttpSender : IDisposable
{
    private static readonly string[] Schemes = ["Basic", "Digest"];

    private readonly HttpClient _client;
    private readonly Uri _root;
    private readonly CheckLimits _limits;
    private string? _certificate;

    public HttpSender(CheckTarget target, CheckLimits limits)
    {
        _limits = limits;
        _root = new Uri(new Uri(target.Url.Split('?')[0]), "/");
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = limits.Answer,
            Credentials = Credentials(target),
            PreAuthenticate = true,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = Verify },
            UseCookies = false,
            UseProxy = false,
        })
        {
            // Each request has its own limit.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public string Host => _root.Host;

    /// <summary>Whether MediaLive authenticates so.</summary>
    public static bool IsKnown(string scheme) => Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase);

    /// <param name="method">What is asked for.</param>
    /// <param name="url">May hold secrets.</param>
    /// <param name="content">What is sent; null for nothing.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Of any status, with its content still to be read.</returns>
    /// <exception cref="NoAnswerException">There is no answer.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string url, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(url)) { Content = content };
        var limit = _limits.Answer;
        if (content is MediaContent media)
        {
            // A server that refuses says so before it gets all of it.
            request.Headers.ExpectContinue = true;
            limit += media.Length + _limits.Answer;
        }

        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(limit);
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, bounded.Token);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NoAnswerException(CheckResult.Unreachable(failure.InnerException is TimeoutException
                ? $"no connection to port {_root.Port} within {limit.TotalSeconds:0.#} s; "
                    + "ask its operator whether a firewall lets this machine in"
                : $"takes connections, and gave no answer within {limit.TotalSeconds:0.#} s; "
                    + "ask its operator what it waits for"));
        }
        catch (HttpRequestException failure)
        {
            throw new NoAnswerException(Result(failure));
        }
    }

    public void Dispose() => _client.Dispose();

    private CredentialCache? Credentials(CheckTarget target)
    {
        if (target.Address.Username is not { } username || target.Secrets.Password is not { } password)
            return null;
        var all = new CredentialCache();
        foreach (var scheme in Schemes)
            all.Add(_root, scheme, new NetworkCredential(username, password));
        return all;
    }

    private bool Verify(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.None)
            _certificate = CertificateWords.Of(certificate as X509Certificate2, chain, errors, Host);
        return errors == SslPolicyErrors.None;
    }

    private CheckResult Result(HttpRequestException failure)
    {
        if (failure.InnerException is MediaException media)
            return CheckResult.NotChecked(media.Message);
        return failure.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => CheckResult.Unreachable(ConnectionWords.UnknownHost(Host)),
            HttpRequestError.SecureConnectionError when _certificate is not null => CheckResult.Unreachable(_certificate),
            HttpRequestError.SecureConnectionError => CheckResult.Unreachable(
                $"speaks no TLS at port {_root.Port} that this machine speaks; check protocol and port with its operator"),
            HttpRequestError.ConnectionError when failure.InnerException is SocketException socket =>
                CheckResult.Unreachable(ConnectionWords.Of(socket, Host, _root.Port)),
            HttpRequestError.InvalidResponse =>
                CheckResult.Refuses($"what answers at port {_root.Port} is no HTTP; check protocol and port with its operator"),
            _ => CheckResult.Refuses(
                "closes the connection half-way, without a word; ask its operator what its log says, and for its limits"),
        };
    }
}

/// <summary>There is no answer that could be judged: the check ends.</summary>
/// <param name="result">How.</param>
internal sealed class NoAnswerException(CheckResult result) : Exception(result.Seen)
{
    public CheckResult Result => result;
}
