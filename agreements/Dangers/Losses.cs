using System.Text.Json;
using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Wording;

namespace MediaLive.Agreements.Dangers;

/// <summary>Resources that go, or are deleted and made anew.</summary>
internal static class Losses
{
    /// <summary>What goes with a resource, by its type.</summary>
    private static readonly Dictionary<string, string> Held = new()
    {
        ["aws:cloudformation/stack:Stack"] = "all that it made",
        ["aws:cloudwatch/logGroup:LogGroup"] = "its logs",
        ["aws:ec2/eip:Eip"] = "the address, which operators let in",
        ["aws:kms/key:Key"] = "all that only this key can decrypt",
        ["aws:medialive/inputSecurityGroup:InputSecurityGroup"] = "the way in of those who call the channel",
        ["aws:mediapackage/channel:Channel"] = "its ingest URLs and passwords, and its content",
        ["aws:mediastore/container:Container"] = "its objects",
        ["aws:s3/bucket:Bucket"] = "its objects",
        ["aws:secretsmanager/secret:Secret"] = "its value",
        ["aws:ssm/parameter:Parameter"] = "its value",
        ["aws-native:mediaconnect:RouterInput"] = "its routes to router outputs",
        ["aws-native:mediapackagev2:Channel"] = "its ingest URLs, and its content",
        ["aws-native:mediapackagev2:ChannelGroup"] = "the domain from which its channels are played",
    };

    /// <summary>Whether anything goes with a resource of that type.</summary>
    public static bool Holds(string type) => Held.ContainsKey(type);

    public static IEnumerable<Danger> Of(PreviewStep step)
    {
        var held = Held.GetValueOrDefault(step.Type);
        switch (step.Kind)
        {
            case StepKind.Delete when held is not null:
                yield return new Danger(
                    DangerKind.Loss, $"{step.NamedWithId()} is **deleted**, and with it {held}{Remarks(step)}.");
                break;
            case StepKind.Replace:
                yield return new Danger(
                    held is null ? DangerKind.Replacement : DangerKind.Loss,
                    $"{step.NamedWithId()} is **replaced**{Reasons(step)}"
                    + $"{(held is null ? "" : $"; lost with the old one: {held}")}{Remarks(step)}.");
                break;
            case StepKind.Forget when held is not null:
                yield return new Danger(
                    DangerKind.Loss,
                    $"{step.NamedWithId()} is **forgotten**: it stays in AWS, and this stack no longer manages it.");
                break;
        }

        if (step.TakesProtectionAway)
            yield return new Danger(DangerKind.Loss, $"{step.NamedWithId()} is **no longer protected** from being deleted.");
    }

    private static string Remarks(PreviewStep step) => string.Concat(
        step.Old?.Input("forceDestroy") is { ValueKind: JsonValueKind.True } ? " (`forceDestroy` is set)" : "",
        step.Old is { IsProtected: true } ? "; it is protected, so that the update is refused" : "");

    private static string Reasons(PreviewStep step)
    {
        var told = step.ReplaceReasons.Select(reason => Reason(step, reason)).ToList();
        return told.Count == 0 ? ", since something that it depends on is" : $", since {string.Join(" and ", told)}";
    }

    private static string Reason(PreviewStep step, string property)
    {
        var change = step.Changes.FirstOrDefault(change => change.Property == property);
        if (change is null or { Old: null, New: null })
            return $"{SafeText.Code(property)} changes";
        var (old, next) = ValueText.Pair(change.Old, change.New);
        return change.IsSecret
            ? $"{SafeText.Code(change.Path)} changes (secret)"
            : $"{SafeText.Code(change.Path)} changes from {old} to {next}";
    }
}
