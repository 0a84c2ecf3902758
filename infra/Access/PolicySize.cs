namespace MediaLive.Delivery.Access;

/// <summary>How long AWS lets policies be.</summary>
internal static class PolicySize
{
    /// <summary>Characters of all inline policies of a role together (IAM User Guide, "IAM and AWS STS quotas").</summary>
    public const int OfRole = 10_240;

    /// <summary>Bytes of a bucket policy: 20 KB (Amazon S3 User Guide, "Bucket policies").</summary>
    public const int OfBucket = 20 * 1024;

    /// <summary>Characters of a container policy (API model of MediaStore: <c>ContainerPolicy</c>).</summary>
    public const int OfContainer = 8192;

    /// <summary>
    /// The length of a document as it will be deployed. It is ASCII and has no white space, which IAM does not count.
    /// </summary>
    /// <param name="statements">Of the document, before anything is made.</param>
    public static int Of(IEnumerable<PolicyStatement> statements) => PolicyDocument.Of(statements).Length;
}
