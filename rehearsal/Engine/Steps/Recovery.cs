using Rehearsal.Engine.Packages;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>Finds out what has become of tainted resources.</summary>
internal sealed class Recovery(Ledger ledger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The resource as it is now, tainted still; null when it is not there.</summary>
    public async Task<ResourceRecord?> FindAsync(ResourceRecord tainted, Package package)
    {
        // One after the other: what is found for one resource is no other's.
        await _turn.WaitAsync();
        try
        {
            var others = ledger.ToArray()
                .Where(other => other.Type == tainted.Type && other.Key != tainted.Key)
                .Select(other => other.Id).OfType<string>().ToHashSet();
            var state = await package.Provider.RecoverAsync(
                new(tainted.Urn, tainted.Type, tainted.Id, tainted.Inputs.Reveal(), tainted.Outputs.Reveal(), others, package.Config),
                CancellationToken.None);
            if (state is null) return null;
            var found = tainted with
            {
                Id = state.Id,
                Outputs = state.Outputs.MarkLike(tainted.Inputs).MarkLike(tainted.Outputs).MarkSecret(state.SecretOutputs),
            };
            await ledger.CommitAsync(new Change { Put = [found] });
            return found;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
