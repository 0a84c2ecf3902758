using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace MediaLive.Agreements.Checks.Aws;

/// <summary>
/// Calls of services whose SDKs not every package source has. Signature Version 4:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html.
/// </summary>
/// <param name="endpoint">An emulator; null for AWS.</param>
/// <param name="service">As its hosts and signatures call it.</param>
/// <param name="region">Where it is.</param>
internal sealed class SignedCall(Uri? endpoint, string service, string region)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    private static readonly HttpClient Client = new();

    /// <summary>A call of the JSON protocol.</summary>
    /// <param name="operation">With its prefix, such as <c>secretsmanager.DescribeSecret</c>.</param>
    /// <param name="input">Its members.</param>
    /// <param name="cancelled">Ends it.</param>
    /// <returns>Null where there is no such thing.</returns>
    /// <exception cref="AmazonServiceException">AWS refuses it.</exception>
    public Task<JsonElement?> PostAsync(string operation, object input, CancellationToken cancelled) =>
        SendAsync(HttpMethod.Post, "/", JsonSerializer.Serialize(input), operation, cancelled);

    /// <inheritdoc cref="PostAsync"/>
    /// <param name="path">Of a call that is a path.</param>
    /// <param name="cancelled">Ends it.</param>
    public Task<JsonElement?> GetAsync(string path, CancellationToken cancelled) =>
        SendAsync(HttpMethod.Get, path, "", null, cancelled);

    private async Task<JsonElement?> SendAsync(
        HttpMethod method, string path, string body, string? operation, CancellationToken cancelled)
    {
        var url = new Uri(endpoint ?? new Uri($"https://{service}.{region}.amazonaws.com"), path);
        using var request = new HttpRequestMessage(method, url);
        if (operation is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.Add("Content-Type", "application/x-amz-json-1.1");
            request.Headers.Add("x-amz-target", operation);
        }

        var identity = await new DefaultAWSCredentialsIdentityResolver().ResolveIdentityAsync(null, cancelled);
        Sign(request, body, await identity.GetCredentialsAsync(), DateTime.UtcNow);
        using var answer = await Client.SendAsync(request, cancelled);
        var text = await answer.Content.ReadAsStringAsync(cancelled);
        if (answer.IsSuccessStatusCode)
            return JsonElement.Parse(text);
        var error = ErrorOf(answer, text);
        return error.Contains("NotFound", StringComparison.Ordinal)
            ? null
            : throw new AmazonServiceException($"{(int)answer.StatusCode} {error}")
            {
                ErrorCode = error,
                StatusCode = answer.StatusCode,
            };
    }

    /// <summary>With all headers that AWS wants to be signed: the host, and those of its own.</summary>
    internal void Sign(HttpRequestMessage request, string body, ImmutableCredentials credentials, DateTime now)
    {
        var time = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{time[..8]}/{region}/{service}/aws4_request";
        request.Headers.Add("x-amz-date", time);
        if (credentials.UseToken)
            request.Headers.Add("x-amz-security-token", credentials.Token);
        var signed = new SortedDictionary<string, string>(
            request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value)), StringComparer.Ordinal)
        {
            ["host"] = request.RequestUri!.Authority,
        };
        var canonical = string.Join('\n',
            [
                request.Method.Method, request.RequestUri.AbsolutePath, "",
                .. signed.Select(header => $"{header.Key}:{header.Value}"), "",
                string.Join(';', signed.Keys), Hash(body),
            ]);
        var key = new[] { time[..8], region, service, "aws4_request" }
            .Aggregate(Encoding.UTF8.GetBytes($"AWS4{credentials.SecretKey}"), Keyed);
        var signature = Convert.ToHexStringLower(Keyed(key, $"{Algorithm}\n{time}\n{scope}\n{Hash(canonical)}"));
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"{Algorithm} Credential={credentials.AccessKey}/{scope}, SignedHeaders={string.Join(';', signed.Keys)}, "
            + $"Signature={signature}");
    }

    private static string ErrorOf(HttpResponseMessage answer, string text)
    {
        var header = answer.Headers.TryGetValues("x-amzn-ErrorType", out var values) ? values.First().Split(':')[0] : null;
        try
        {
            using var json = JsonDocument.Parse(text);
            return header
                ?? (json.RootElement.TryGetProperty("__type", out var type) ? $"{type}".Split('#')[^1] : $"{answer.StatusCode}");
        }
        catch (JsonException)
        {
            return header ?? $"{answer.StatusCode}";
        }
    }

    private static byte[] Keyed(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
