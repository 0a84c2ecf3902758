using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>The rules about KMS keys.</summary>
internal static class KmsKeyRules
{
    /// <summary>KMS has no keys across Regions: a service refuses the ARN of a key in another one.</summary>
    public static void Check(ConfigPath path, string? arn, string region, ConfigFindings findings)
    {
        if (arn is not null && !findings.IsTold(path) && arn.Split(':')[3] is var other && other != region)
        {
            findings.Error(path, arn, $"is a key in {other}, and what it encrypts is in {region}",
                $"use a key, or the replica of a multi-Region key, in {region}");
        }
    }
}

/// <summary>A text that is the ARN of a KMS key.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KmsKeyArnAttribute() : PatternAttribute(
    "^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$",
    "is not the ARN of a KMS key",
    "write arn:aws:kms:<region>:<account>:key/<id>");
