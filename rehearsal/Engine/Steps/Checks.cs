using Rehearsal.Engine.Packages;
using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>Has a resource's inputs checked and completed by its provider.</summary>
internal static class Checks
{
    public static async Task<PropertyValue.Map> RunAsync(
        RunContext run, Goal goal, Package package, PropertyValue.Map? oldInputs, int generation)
    {
        var result = await package.Provider.CheckAsync(
            new(goal.Urn, goal.Type, oldInputs?.Reveal(), goal.Inputs.Reveal(), Seeds.Of(goal.Urn, generation), package.Config, run.Preview),
            run.Cancellation);
        if (result.Failures.Count == 0) return result.Inputs.MarkLike(goal.Inputs);
        throw new ProviderException(string.Join('\n', result.Failures.Select(failure =>
            $"{goal.Type} '{goal.Name}' has a problem with '{failure.Property}': {failure.Reason}")));
    }
}
