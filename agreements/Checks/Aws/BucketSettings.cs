using Amazon.S3;
using Amazon.S3.Model;
using Policies;

namespace MediaLive.Agreements.Checks.Aws;

/// <summary>What decides whether a bucket takes the objects of a channel.</summary>
internal sealed class BucketSettings(IAmazonS3 client, string bucket)
{
    /// <summary>Empty where there is none.</summary>
    public async Task<PolicyDocument> PolicyAsync(CancellationToken cancelled)
    {
        var text = await OrAsync(
            "NoSuchBucketPolicy",
            async () => (await client.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = bucket }, cancelled)).Policy,
            null);
        return (text is null ? null : PolicyDocument.TryParse(text)) ?? PolicyDocument.Empty;
    }

    /// <summary>
    /// Whether object ownership leaves ACLs on:
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html.
    /// </summary>
    public Task<bool> TakesAclsAsync(CancellationToken cancelled) => OrAsync(
        "OwnershipControlsNotFoundError",
        async () => (await client.GetBucketOwnershipControlsAsync(
            new GetBucketOwnershipControlsRequest { BucketName = bucket }, cancelled))
            .OwnershipControls.Rules.All(rule => rule.ObjectOwnership != ObjectOwnership.BucketOwnerEnforced),
        true);

    /// <summary>Whether Block Public Access lets objects be sent with an ACL that makes them public.</summary>
    public Task<bool> TakesPublicAclsAsync(CancellationToken cancelled) => OrAsync(
        "NoSuchPublicAccessBlockConfiguration",
        async () => (await client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket }, cancelled))
            .PublicAccessBlockConfiguration.BlockPublicAcls != true,
        true);

    /// <summary>S3 answers with an error of its own where something was never set.</summary>
    private static async Task<T> OrAsync<T>(string error, Func<Task<T>> read, T absent)
    {
        try
        {
            return await read();
        }
        catch (AmazonS3Exception failure) when (failure.ErrorCode == error)
        {
            return absent;
        }
    }
}
