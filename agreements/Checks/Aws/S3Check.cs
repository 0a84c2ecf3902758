using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace MediaLive.Agreements.Checks.Aws;

/// <summary>
/// Buckets: nobody but MediaLive can assume the channel's role, so that nothing is written, and what decides is read instead.
/// </summary>
internal sealed class S3Check : IDestinationCheck
{
    public bool Takes(CheckTarget target) => target.Setting is not null && target.Delivery.Downstream == "s3";

    public bool Sends(CheckTarget target) => false;

    public Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken) =>
        AwsRead.TryAsync(context.Limits.Answer * 2, token => ReadAsync(target, context, token), cancellationToken);

    private static async Task<CheckResult> ReadAsync(CheckTarget target, CheckContext context, CancellationToken cancelled)
    {
        var bucket = new Uri(target.Setting!.Url!).Host;
        var (found, region) = await FindAsync(bucket, target, context, cancelled);
        if (!found)
            return CheckResult.Refuses($"there is no bucket {bucket}; make it, or correct the URL");
        var agreed = BucketAgreement.Of(target, bucket);
        if (region is not null && !agreed.IsIn(region))
        {
            return CheckResult.Refuses(
                $"bucket {bucket} is in {region}, and {target.Channel.Region} was agreed; say `region` of it in the stack file");
        }

        using var client = Client(context, region ?? target.Channel.Region);
        var settings = new BucketSettings(client, bucket);
        return agreed.Refusal(await settings.PolicyAsync(cancelled), await settings.TakesAclsAsync(cancelled),
                await settings.TakesPublicAclsAsync(cancelled)) is { } refusal
            ? CheckResult.Refuses(refusal)
            : CheckResult.Accepts($"is there, in {region ?? target.Channel.Region}, with what was agreed{agreed.Read}; "
                + "only MediaLive can try the channel's role");
    }

    /// <summary>A bucket that may not be read tells that it is there, and often where.</summary>
    private static async Task<(bool Found, string? Region)> FindAsync(
        string bucket, CheckTarget target, CheckContext context, CancellationToken cancelled)
    {
        using var client = Client(context, target.Channel.Region);
        try
        {
            return (true, (await client.HeadBucketAsync(new HeadBucketRequest { BucketName = bucket }, cancelled)).BucketRegion);
        }
        catch (AmazonServiceException failure) when (failure.StatusCode == HttpStatusCode.NotFound)
        {
            return (false, null);
        }
    }

    private static AmazonS3Client Client(CheckContext context, string region)
    {
        var configuration = AwsRead.Configured(new AmazonS3Config(), context.AwsEndpoint, region);
        configuration.ForcePathStyle = context.AwsEndpoint is not null;
        return new AmazonS3Client(configuration);
    }
}
