using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries;

/// <summary>What the rules of one delivery may look at, and where they say what is broken.</summary>
/// <param name="Stack">All that the stack file says.</param>
/// <param name="Region">Of the stack.</param>
/// <param name="Channel">The delivery's channel.</param>
/// <param name="Delivery">The delivery.</param>
/// <param name="Secrets">The value of a secret configuration key; null when there is none.</param>
/// <param name="Findings">Where mistakes go.</param>
internal sealed record DeliveryCheck(
    StackConfig Stack, string Region, ChannelConfig Channel, DeliveryConfig Delivery,
    Func<string, string?> Secrets, ConfigFindings Findings)
{
    public bool IsStandard => Channel.Class == ChannelClass.Standard;

    /// <param name="key">The delivery's key that breaks a rule, such as <c>destinations[1].url</c>.</param>
    /// <param name="value">What it says.</param>
    /// <param name="rule">What is wrong with it, as the rest of a sentence.</param>
    /// <param name="remedy">What to do, as an imperative.</param>
    public void Error(string key, string? value, string rule, string remedy) =>
        Findings.Error(Delivery.Path.Key(key), value, rule, remedy);

    public void Warn(string key, string message) => Findings.Warn(Delivery.Path.Key(key), message);

    /// <summary>Whether the key already has an error. It then only seems to be missing.</summary>
    public bool IsTold(string key) => Findings.IsTold(Delivery.Path.Key(key));

    /// <summary>
    /// The value of the secret configuration key that stands at a key of the delivery; null, and an error, when
    /// there is none or it is empty.
    /// </summary>
    public string? Secret(string key, string secret)
    {
        var value = Secrets(secret);
        if (value is { Length: > 0 })
            return value;
        Error(key, secret,
            value is null ? "is not a configuration key of this stack" : "is a configuration key that holds nothing",
            $"set it with: pulumi config set --secret {Redaction.Of(secret)}");
        return null;
    }

    /// <summary>Refuses the ARN of a KMS key that is in another Region than the stack.</summary>
    public void Key(string key, string? arn) => KmsKeyRules.Check(Delivery.Path.Key(key), arn, Region, Findings);

    /// <summary>MediaLive's limit on groups of one kind in a channel; the ones over the limit are refused.</summary>
    public void AtMostInChannel(int limit)
    {
        var before = Channel.Deliveries
            .TakeWhile(delivery => !ReferenceEquals(delivery, Delivery))
            .Count(delivery => delivery.OutputGroup == Delivery.OutputGroup);
        if (before >= limit)
        {
            Error("outputGroup", Delivery.OutputGroup,
                $"stands more than {limit} time(s) in this channel, which MediaLive does not accept",
                "move it to another channel");
        }
    }
}
