using Amazon.Runtime;
using MediaLive.Agreements.Checks.Aws;

namespace MediaLive.Agreements.Checks.Tests.Aws;

public class SignedCallTests
{
    private static readonly DateTime Time = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    // As botocore signs the same request: botocore.auth.SigV4Auth(Credentials("id", "key", "token"), service, "us-west-2").
    [Theory]
    [InlineData(
        "POST", "https://secretsmanager.us-west-2.amazonaws.com/", "secretsmanager", "{}", "secretsmanager.DescribeSecret",
        "host;x-amz-date;x-amz-security-token;x-amz-target", "0238250b31da9c9c68b6d6677cd99d8a94016b47d9539217932a341bb3e034a3")]
    [InlineData(
        "GET", "https://mediapackagev2.us-west-2.amazonaws.com/channelGroup/live/channel/curling/", "mediapackagev2", "", null,
        "host;x-amz-date;x-amz-security-token", "1826e4112eaaf49e4ea0bb69e4ad62317d7bdfdfb2be8f1ef35f675ea5d956b6")]
    public void Sign_Request_IsSignedAsBotocoreDoes(
        string method, string url, string service, string body, string? target, string headers, string signature)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (target is not null)
            request.Headers.Add("x-amz-target", target);

        new SignedCall(null, service, "us-west-2").Sign(request, body, new ImmutableCredentials("id", "key", "token"), Time);

        Assert.Equal(
            $"AWS4-HMAC-SHA256 Credential=id/20260102/us-west-2/{service}/aws4_request, SignedHeaders={headers}, "
                + $"Signature={signature}",
            request.Headers.GetValues("Authorization").Single());
    }
}
