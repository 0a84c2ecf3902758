using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>What MediaConnect's API model does not say ("Integrating router I/Os with MediaLive" in its user guide).</summary>
internal static class MediaConnectLimits
{
    private const string Code = "BadRequestException";
    private const string Source = "configuration.mediaLiveChannel";

    public static readonly Rule[] RouterInput = [Zone, Channel, Decryption];

    /// <summary>"A MediaLive resource can only be connected to one router I/O at a time."</summary>
    public static readonly Membership OneOfAnOutput = new(
        making => ChannelOf(making) is { } channel && channel["mediaLiveChannelArn"] is PropertyValue.Text arn
            ? $"router inputs of {arn.Value}/{TextOf(channel, "mediaLiveChannelOutputName")}/"
                + TextOf(channel, "mediaLivePipelineId")
            : $"router input {making.Id}",
        inputs => inputs.Count > 1
            ? Refusal.Of(Source, "ConflictException", "the output of that pipeline is connected to another router input")
            : null);

    private static IEnumerable<CheckFailure> Zone(Making making)
    {
        if (making.Text("availabilityZone") is { Length: > 0 } zone && zone[..^1] != making.Region)
            yield return Refusal.Of("availabilityZone", Code, $"must be in {making.Region}");
    }

    /// <summary>The channel is of the same account and Region.</summary>
    private static IEnumerable<CheckFailure> Channel(Making making)
    {
        if (Arn.Parse(ChannelOf(making)?["mediaLiveChannelArn"]) is not { } arn)
            yield break;
        if (arn.Service != "medialive" || !arn.Resource.StartsWith("channel:", StringComparison.Ordinal))
            yield return Refusal.Of($"{Source}.mediaLiveChannelArn", Code, "the ARN is not that of a channel");
        else if (arn.Region != making.Region || arn.AccountId != making.Account.Id)
        {
            yield return Refusal.Of(
                $"{Source}.mediaLiveChannelArn", Code, $"the channel must be in {making.Region}, in this account");
        }
    }

    /// <summary>The key type is that of the configuration, whose role is handed over and whose secret is in the Region.</summary>
    private static IEnumerable<CheckFailure> Decryption(Making making)
    {
        const string At = $"{Source}.sourceTransitDecryption";
        if (ChannelOf(making)?["sourceTransitDecryption"] is not PropertyValue.Map decryption
            || decryption["encryptionKeyConfiguration"] is not PropertyValue.Map keys)
        {
            yield break;
        }

        var secrets = keys["secretsManager"] as PropertyValue.Map;
        var expected = secrets is null ? "AUTOMATIC" : "SECRETS_MANAGER";
        if (decryption["encryptionKeyType"] is PropertyValue.Text type && type.Value != expected)
            yield return Refusal.Of($"{At}.encryptionKeyType", Code, "is not that of the key configuration");
        if (Arn.Parse(secrets?["secretArn"]) is { } secret
            && (secret.Service != "secretsmanager" || secret.Region != making.Region))
        {
            yield return Refusal.Of(
                $"{At}.encryptionKeyConfiguration.secretsManager.secretArn", Code, $"must be a secret in {making.Region}");
        }
    }

    private static PropertyValue.Map? ChannelOf(Making making) =>
        (making.Inputs["configuration"] as PropertyValue.Map)?["mediaLiveChannel"] as PropertyValue.Map;

    private static string TextOf(PropertyValue.Map map, string name) => (map[name] as PropertyValue.Text)?.Value ?? "";
}
