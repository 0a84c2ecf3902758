using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Wording;
using Policies;

namespace MediaLive.Agreements.Dangers;

/// <summary>Policies that permit more than before, by statement.</summary>
internal sealed class Permissions(Preview preview)
{
    private const string AttachmentType = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    /// <summary>What is deleted, by the ids by which policies name it.</summary>
    private readonly HashSet<string> _gone =
        [.. preview.Steps.Where(step => step.Kind == StepKind.Delete).Select(step => step.Old?.Id).OfType<string>()];

    public IEnumerable<Danger> Of(PreviewStep step)
    {
        if (step.Type == AttachmentType)
            return Attached(step);
        return GoesWithItsResource(step) ? [] : PolicyChange.Of(step).SelectMany(policy => Of(step, policy));
    }

    /// <summary>What a policy denied matters no more when the resource that it is about is gone.</summary>
    private bool GoesWithItsResource(PreviewStep step) => step.Kind == StepKind.Delete
        && step.InputNames.Any(name => step.Old?.Input(name) is { } value && _gone.Contains(value.ToString()));

    private static IEnumerable<Danger> Of(PreviewStep step, PolicyChange policy)
    {
        var kind = step.Kind == StepKind.Create ? DangerKind.NewPermission : DangerKind.Permission;
        if (policy.Comparison is { } comparison)
        {
            return comparison.Statements.Where(pair => pair.Widens).Select(pair => new Danger(
                IsBroad(pair.New) ? DangerKind.Permission : kind, $"{step.Named()}: {StatementWords.Widening(pair)}."));
        }

        return [new Danger(kind, $"{step.Named()}: what {SafeText.Code(policy.Property)} permits is {ValueText.Unknown}.")];
    }

    /// <summary>All actions of a service, or everybody: that is much, even for what is new.</summary>
    private static bool IsBroad(PolicyStatement? statement) => statement is { Denies: false }
        && ((statement[new("Action")] ?? ["*"]).Any(action => action == "*" || action.EndsWith(":*", StringComparison.Ordinal))
            || (statement[new("Principal")]?.Contains("*") == true && !statement.Parts.Keys.Any(part => part.IsCondition)));

    private static IEnumerable<Danger> Attached(PreviewStep step)
    {
        const string policyArn = "policyArn";
        if (step.New?.Input(policyArn) is { } policy && policy.ToString() != step.Old?.Input(policyArn)?.ToString())
        {
            var role = ValueText.Of(step.New.Input("role"));
            yield return new Danger(DangerKind.Permission, $"{step.Named()} attaches {ValueText.Of(policy)} to {role}.");
        }
    }
}
