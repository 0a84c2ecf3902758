using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Emulated;

/// <summary>Calls a REST service of an AWS API emulator, which looks at who is called in a signature and at nothing else in it.</summary>
internal sealed class RestApi(Uri endpoint, string service)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>The answer; null when what is asked for does not exist.</summary>
    public async Task<PropertyValue.Map?> GetAsync(string path, string region, CancellationToken cancellationToken)
    {
        var (status, text) = await SendAsync(HttpMethod.Get, path, null, region, cancellationToken);
        return status == HttpStatusCode.NotFound ? null : Answer(HttpMethod.Get, path, status, text);
    }

    /// <exception cref="IncompleteException">The answer was lost, or the service failed: nobody knows what the call did.</exception>
    public async Task<PropertyValue.Map> CallAsync(
        HttpMethod method, string path, PropertyValue.Map? body, string region, CancellationToken cancellationToken)
    {
        var (status, text) = await SendAsync(method, path, body, region, cancellationToken);
        return Answer(method, path, status, text);
    }

    /// <summary>Deletes; what does not exist is deleted.</summary>
    public async Task DeleteAsync(string path, string region, CancellationToken cancellationToken)
    {
        var (status, text) = await SendAsync(HttpMethod.Delete, path, null, region, cancellationToken);
        if (status != HttpStatusCode.NotFound)
            Answer(HttpMethod.Delete, path, status, text);
    }

    private PropertyValue.Map Answer(HttpMethod method, string path, HttpStatusCode status, string text)
    {
        if ((int)status is < 200 or > 299)
        {
            var message = $"{service}: {method} {path} failed with {(int)status}: {text}";
            throw (int)status is >= 500 ? new IncompleteException(message, state: null) : new ProviderException(message);
        }

        return JsonText.TryParse(text, out var value) && value is PropertyValue.Map map ? map : PropertyValue.Map.Empty;
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(
        HttpMethod method, string path, PropertyValue.Map? body, string region, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(endpoint, path));
        var today = DateTime.UtcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256", $"Credential=rehearsal/{today}/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        if (body is not null)
            request.Content = new StringContent(JsonText.Write(body), Encoding.UTF8, "application/json");
        try
        {
            using var response = await Client.SendAsync(request, cancellationToken);
            return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException error)
        {
            throw new IncompleteException(
                $"The AWS API emulator at {endpoint} does not answer: {error.Message}", state: null, error);
        }
    }
}
