namespace Rehearsal.Aws.Simulated.Limits.Policies;

/// <summary>What one kind of policy must and must not say, and how long it may be.</summary>
internal sealed record PolicyKind(string MalformedCode)
{
    public Presence Principal { get; init; } = Presence.Required;

    public Presence Resource { get; init; } = Presence.Required;

    /// <summary>The service whose actions alone may be granted; null when any service's may.</summary>
    public string? OnlyService { get; init; }

    /// <summary>IAM's own policies: each Sid once, and letters and digits only.</summary>
    public bool StrictSids { get; init; }

    /// <summary>In characters without white space (IAM) or in bytes as it is; null when the API's model says it.</summary>
    public int? MaxSize { get; init; }

    public bool IgnoresWhiteSpace { get; init; }

    public (string Code, string Message) TooLong { get; init; }

    public enum Presence
    {
        Required,
        Optional,
        Forbidden,
    }
}

internal static class PolicyKinds
{
    /// <summary>"IAM and AWS STS quotas" in IAM's user guide: 10,240 characters for a role's inline policies together.</summary>
    public const int MaxInlineOfRole = 10_240;

    public static readonly PolicyKind Inline = Identity(
        MaxInlineOfRole, "Maximum policy size of 10240 bytes exceeded for the role");

    /// <summary>The same page: 6,144 characters.</summary>
    public static readonly PolicyKind Managed = Identity(6_144, "Cannot exceed quota for PolicySize: 6144");

    /// <summary>The same page: 2,048 characters, unless the quota is raised.</summary>
    public static readonly PolicyKind Trust = Identity(2_048, "Cannot exceed quota for ACLSizePerRole: 2048") with
    {
        Principal = PolicyKind.Presence.Required,
        Resource = PolicyKind.Presence.Forbidden,
        OnlyService = "sts",
    };

    /// <summary>
    /// "Bucket policies" in S3's user guide: 20 KB. Neither the guide nor S3's API model names the error; the code and its text
    /// are those of servers that are compatible with S3.
    /// </summary>
    public static readonly PolicyKind Bucket = new("MalformedPolicy")
    {
        OnlyService = "s3",
        MaxSize = 20 * 1024,
        TooLong = ("PolicyTooLarge", "Policy exceeds the maximum allowed document size."),
    };

    /// <summary>"Resource quotas" in KMS's developer guide: 32 KB.</summary>
    public static readonly PolicyKind Key = new("MalformedPolicyDocumentException")
    {
        MaxSize = 32 * 1024,
        TooLong = ("LimitExceededException", "The key policy exceeds 32768 bytes."),
    };

    /// <summary>"Amazon VPC quotas": 20,480 characters with white space.</summary>
    public static readonly PolicyKind Endpoint = new("InvalidPolicyDocument")
    {
        MaxSize = 20_480,
        TooLong = ("InvalidPolicyDocument", "The policy exceeds 20480 characters."),
    };

    // The lengths of these are in the API models: 8,192 (MediaStore), 6,144 (MediaPackage v2), 20,480 (Secrets Manager).
    public static readonly PolicyKind Container = new("ValidationException") { OnlyService = "mediastore" };
    public static readonly PolicyKind Channel = new("ValidationException") { OnlyService = "mediapackagev2" };
    public static readonly PolicyKind Secret = new("MalformedPolicyDocumentException") { OnlyService = "secretsmanager" };

    private static PolicyKind Identity(int maxSize, string tooLong) => new("MalformedPolicyDocument")
    {
        Principal = PolicyKind.Presence.Forbidden,
        StrictSids = true,
        MaxSize = maxSize,
        IgnoresWhiteSpace = true,
        TooLong = ("LimitExceeded", tooLong),
    };
}
