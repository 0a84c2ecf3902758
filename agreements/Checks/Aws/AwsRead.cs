using System.Net;
using Amazon.Runtime;

namespace MediaLive.Agreements.Checks.Aws;

/// <summary>Reads of AWS's API: what keeps them from being done is no verdict on the destination.</summary>
internal static class AwsRead
{
    private const string NoCredentials = "no AWS credentials, or no way to AWS; sign in and check again";

    private static readonly string[] CredentialErrors =
    [
        "ExpiredToken", "ExpiredTokenException", "InvalidAccessKeyId", "InvalidClientTokenId", "InvalidToken",
        "SignatureDoesNotMatch", "UnrecognizedClientException",
    ];

    /// <param name="limit">For all that is read.</param>
    /// <param name="read">Makes a result of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<CheckResult> TryAsync(
        TimeSpan limit, Func<CancellationToken, Task<CheckResult>> read, CancellationToken cancellationToken)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(limit);
        try
        {
            return await read(bound.Token);
        }
        catch (AmazonServiceException failure) when (CredentialErrors.Contains(failure.ErrorCode))
        {
            return CheckResult.NotChecked($"AWS does not take your credentials ({failure.ErrorCode}); sign in and check again");
        }
        catch (AmazonServiceException failure) when (failure.ErrorCode is not null && IsRefusal(failure))
        {
            return CheckResult.NotChecked(
                $"your AWS credentials may not read it ({failure.ErrorCode}); "
                + "ask somebody of its account to check, or for leave");
        }
        catch (Exception failure) when (failure is AmazonClientException or HttpRequestException)
        {
            return CheckResult.NotChecked(NoCredentials);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CheckResult.NotChecked(NoCredentials);
        }
    }

    public static bool IsRefusal(AmazonServiceException failure) => failure.StatusCode is HttpStatusCode.Forbidden
        || failure.ErrorCode?.StartsWith("AccessDenied", StringComparison.Ordinal) == true;

    /// <summary>One try, since a check is bounded.</summary>
    public static T Configured<T>(T configuration, Uri? endpoint, string region)
        where T : ClientConfig
    {
        (configuration.MaxErrorRetry, configuration.Timeout) = (1, TimeSpan.FromSeconds(5));
        if (endpoint is null)
            configuration.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(region);
        else
            (configuration.ServiceURL, configuration.AuthenticationRegion) = (endpoint.ToString(), region);
        return configuration;
    }
}
