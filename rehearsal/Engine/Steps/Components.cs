using Rehearsal.Engine.Registration;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>Components and the stack: nothing is made for them but the record that children and outputs hang on.</summary>
internal sealed class Components(RunContext run)
{
    private readonly StepWriter _writer = new(run);

    public async Task<ResourceRecord> RegisterAsync(Goal goal, ResourceRecord? old)
    {
        var changes = old is null ? [] : PropertyDiff.Compare(old.Inputs, goal.Inputs)
            .Select(difference => new PropertyChange(difference.Path.ToString(), difference.Old, difference.New, ForcesReplacement: false))
            .ToList();
        var operation = old is null ? Operation.Create : changes.Count > 0 ? Operation.Update : Operation.Same;
        // The outputs of last time stand until the program hands in new ones.
        var record = goal.Record() with { Outputs = old?.Outputs ?? PropertyValue.Map.Empty };
        var step = goal.Step(operation) with { Changes = changes, Old = old, New = record };
        run.Reporter.Started(step);
        record = await _writer.WriteAsync(record, old);
        run.Reporter.Finished(step);
        return record;
    }
}
