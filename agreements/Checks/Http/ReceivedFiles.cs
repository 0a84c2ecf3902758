using System.Net;
using System.Net.Http.Headers;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>The files that a server has taken during a check.</summary>
/// <param name="sender">Sends them.</param>
/// <param name="target">The destination.</param>
internal sealed class ReceivedFiles(HttpSender sender, CheckTarget target)
{
    private static readonly HttpMethod MakeFolder = new("MKCOL");

    private readonly List<string> _urls = [];
    private readonly bool _isChunked =
        (Cdn(target).HlsWebdavSettings ?? Cdn(target).HlsAkamaiSettings)?.HttpTransferMode == "CHUNKED";
    private readonly bool _isWebDav = Cdn(target).HlsWebdavSettings is not null;
    private bool _madeFolders;

    public int Count => _urls.Count;

    /// <exception cref="NoAnswerException">The server does not take it.</exception>
    public async Task PutAsync(string url, ReadOnlyMemory<byte> file, string type, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(url, file, type, cancellationToken);
        if (IsPerhapsWithoutFolder(answer) && _isWebDav && !_madeFolders)
        {
            await MakeFoldersAsync(url, cancellationToken);
            using var second = await SendAsync(url, file, type, cancellationToken);
            Take(url, second);
        }
        else
        {
            Take(url, answer);
        }
    }

    /// <summary>Tidies up, whatever came before.</summary>
    /// <returns>What is left, for people.</returns>
    public async Task<string> DeleteAsync(CancellationToken cancellationToken)
    {
        var folders = _madeFolders ? "; the folder, which MKCOL made, is left there" : "";
        foreach (var (index, url) in _urls.Index())
        {
            try
            {
                using var answer = await sender.SendAsync(HttpMethod.Delete, url, null, cancellationToken);
                if (!answer.IsSuccessStatusCode && answer.StatusCode != HttpStatusCode.NotFound)
                    return $"; {Left(index)}, since it answers {(int)answer.StatusCode} to DELETE{folders}";
            }
            catch (Exception failure) when (failure is NoAnswerException or OperationCanceledException)
            {
                return $"; {Left(index)}, since DELETE got no answer{folders}";
            }
        }

        return _urls.Count == 0 ? folders : $"; everything is deleted again{folders}";
    }

    private static HlsCdnSettings Cdn(CheckTarget target) =>
        target.Delivery.OutputGroupSettings.HlsGroupSettings!.HlsCdnSettings;

    /// <summary>WebDAV has 409 for that (RFC 4918, 9.7.1), and nginx 500.</summary>
    private static bool IsPerhapsWithoutFolder(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.InternalServerError;

    private string Left(int deleted) =>
        _urls.Count - deleted == 1 ? "1 file is left there" : $"{_urls.Count - deleted} files are left there";

    private async Task<HttpResponseMessage> SendAsync(
        string url, ReadOnlyMemory<byte> file, string type, CancellationToken cancellationToken)
    {
        using var content = _isChunked ? (HttpContent)new ChunkedContent(file) : new ReadOnlyMemoryContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        try
        {
            return await sender.SendAsync(HttpMethod.Put, url, content, cancellationToken);
        }
        catch (NoAnswerException end)
        {
            throw new NoAnswerException(end.Result with { Seen = AfterOthers(end.Result.Seen) });
        }
    }

    private string AfterOthers(string seen) => Count == 0 ? seen : $"takes {Count} files, then {seen}";

    private void Take(string url, HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new NoAnswerException(CheckResult.Refuses(AfterOthers(StatusWords.Of(answer, target.Address.Username))));
        if (!_urls.Contains(url))
            _urls.Add(url);
    }

    /// <summary>
    /// From the first one below the server's root on: those that are there already are answered 405 (RFC 4918, 9.3.1).
    /// </summary>
    private async Task MakeFoldersAsync(string url, CancellationToken cancellationToken)
    {
        _madeFolders = true;
        var address = new Uri(url);
        foreach (var depth in Enumerable.Range(2, Math.Max(0, address.Segments.Length - 2)))
        {
            var folder = new Uri(address, string.Concat(address.Segments[..depth]));
            using var answer = await sender.SendAsync(MakeFolder, folder.ToString(), null, cancellationToken);
        }
    }
}
