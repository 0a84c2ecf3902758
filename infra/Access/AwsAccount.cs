using Pulumi.Aws;

namespace MediaLive.Delivery.Access;

/// <summary>Where the stack is deployed. Known before anything is made, so that ARNs in previews are whole.</summary>
/// <param name="Id">12 digits.</param>
/// <param name="Region">Such as <c>us-west-2</c>.</param>
/// <param name="Partition">The first part of ARNs: <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</param>
internal sealed record AwsAccount(string Id, string Region, string Partition)
{
    public static async Task<AwsAccount> ReadAsync()
    {
        var identity = GetCallerIdentity.InvokeAsync();
        var region = GetRegion.InvokeAsync();
        var partition = GetPartition.InvokeAsync();
        return new AwsAccount((await identity).AccountId, (await region).Region, (await partition).Partition);
    }

    /// <summary>An ARN in this account and Region.</summary>
    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{Id}:{resource}";

    /// <summary>The ARN of an S3 bucket, which names neither account nor Region.</summary>
    public string BucketArn(string bucket) => $"arn:{Partition}:s3:::{bucket}";
}
