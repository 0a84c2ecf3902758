using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>What a goal becomes in events and in the state.</summary>
internal static class GoalRecords
{
    public static Step Step(this Goal goal, Operation operation) => new(goal.Urn, goal.Type, goal.Name, goal.Parent, operation);

    /// <summary>The step that makes what the program wants, of <paramref name="old"/> where there is one.</summary>
    public static Step Step(
        this Goal goal,
        Operation operation,
        ResourceRecord? old,
        PropertyValue.Map inputs,
        IReadOnlyList<PropertyChange> changes) => goal.Step(operation) with
        {
            Changes = changes,
            Old = old,
            New = goal.Record() with { Id = operation == Operation.Replace ? null : old?.Id, Inputs = inputs },
        };

    public static Step Step(this ResourceRecord record, Operation operation) =>
        new(record.Urn, record.Type, record.Name, record.Parent, operation) { Old = record };

    /// <summary>Secret inputs make secret outputs, beside those that are secret by nature or at the program's wish.</summary>
    public static ResourceRecord Record(this Goal goal, PropertyValue.Map inputs, ResourceState state, int generation) => goal.Record() with
    {
        Generation = generation,
        Id = state.Id,
        Inputs = inputs,
        Outputs = state.Outputs.MarkLike(inputs).MarkSecret(state.SecretOutputs).MarkSecret(goal.AdditionalSecretOutputs),
    };

    public static ResourceRecord Record(this Goal goal) => new()
    {
        Urn = goal.Urn,
        Custom = goal.Custom,
        Parent = goal.Parent,
        Provider = goal.Provider,
        Inputs = goal.Inputs,
        Dependencies = goal.Dependencies,
        PropertyDependencies = goal.PropertyDependencies,
        ReplaceOnChanges = [.. goal.ReplaceOnChanges.Select(path => path.ToString())],
        AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
        Protect = goal.Protect,
        RetainOnDelete = goal.RetainOnDelete,
        DeletedWith = goal.DeletedWith,
    };
}
