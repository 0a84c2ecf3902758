using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>
/// Takes the outputs of components and of the stack. As in pulumi, a run that fails drops none of the stack's: new ones are laid
/// over the old ones, since a program that failed has not handed in all that it would.
/// </summary>
internal sealed class RegisteredOutputs(RunContext run)
{
    private readonly StepWriter _writer = new(run);
    private (string Urn, PropertyValue.Map Outputs)? _ofStack;

    public async Task RegisterAsync(string urn, PropertyValue.Map outputs)
    {
        run.Redactor.Learn(outputs);
        var old = run.Ledger.Find(urn) ?? throw new EngineException($"Outputs were registered for '{urn}', which is no resource of this run.");

        // After a failure an update does not know all outputs: only what is known is worth keeping.
        if (!run.Preview) outputs = new(outputs.Entries.RemoveRange(outputs.Entries.Where(e => e.Value.HasUnknowns()).Select(e => e.Key)));
        var kept = outputs;
        if (old.Type == Urns.StackType)
        {
            _ofStack = (urn, outputs);
            kept = new(old.Outputs.Entries.SetItems(outputs.Entries));
        }
        await _writer.WriteAsync(old with { Outputs = kept }, old);
        run.Reporter.Report(new RunEvent.OutputsRegistered(urn, outputs));
    }

    /// <summary>At the end of a run without a failure, an output that was not handed in is no more.</summary>
    public async Task CompleteAsync()
    {
        if (_ofStack is not var (urn, outputs) || run.Reporter.Failed || run.Ledger.Find(urn) is not { } old) return;
        await _writer.WriteAsync(old with { Outputs = outputs }, old);
    }
}
