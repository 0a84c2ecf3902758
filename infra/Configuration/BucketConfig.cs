using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>
/// What differs from the defaults of a bucket. Without an entry, a bucket is made: private, TLS only, encrypted, and with
/// the bucket's owner owning every object.
/// </summary>
internal sealed record BucketConfig : LocatedConfig
{
    /// <summary>
    /// Account id (12 digits, in quotes) of another owner. No bucket is made; its owner gets a policy to attach.
    /// </summary>
    [AccountId]
    public string? OwnerAccount { get; init; }

    /// <summary>The Region that the bucket is in, or is made in, when that is not the stack's own.</summary>
    [RegionName]
    public string? Region { get; init; }

    /// <summary>Whether the bucket is ours and made elsewhere; it is then used as it is.</summary>
    public bool Existing { get; init; }

    /// <summary>For an existing bucket: whether this stack writes its policy, which then replaces the one that it has.</summary>
    public PolicyMode Policy { get; init; }

    /// <summary>Days after which objects expire. Without it they stay.</summary>
    [Between(1, 36500, "is not a number of days from 1 to 36500", "correct it, or leave it out to keep objects")]
    public int? RetentionDays { get; init; }

    /// <summary>Whether versions of an object that is overwritten are kept.</summary>
    public bool Versioning { get; init; }

    /// <summary>What becomes of the bucket when it is no longer wanted.</summary>
    public BucketDeletion OnDelete { get; init; }

    /// <summary>ARN of the customer-managed KMS key that encrypts the bucket. Without it S3's own keys do.</summary>
    [KmsKeyArn]
    public string? KmsKey { get; init; }

    /// <summary>Where it is.</summary>
    /// <param name="region">Of the stack.</param>
    internal string RegionOr(string region) => Region ?? region;
}

/// <summary>
/// What becomes of a bucket that this stack made, when the stack is destroyed or no delivery writes to the bucket any more.
/// </summary>
internal enum BucketDeletion
{
    /// <summary>It is deleted if it is empty; else S3 refuses, and nothing is lost.</summary>
    [JsonStringEnumMemberName("refuse")]
    Refuse,

    /// <summary>It is deleted with all that is in it.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>
    /// It is protected from deletion. If somebody takes the protection away, it leaves the stack and still exists.
    /// </summary>
    [JsonStringEnumMemberName("keep")]
    Keep,
}

/// <summary>A text that is the id of an AWS account.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AccountIdAttribute() : PatternAttribute(
    "^[0-9]{12}$",
    "is not an account id",
    "write its 12 digits, in quotes");
