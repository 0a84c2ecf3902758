using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>A text that is the ARN of a KMS key.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KmsKeyArnAttribute() : PatternAttribute(
    "^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$",
    "is not the ARN of a KMS key",
    "write arn:aws:kms:<region>:<account>:key/<id>");
