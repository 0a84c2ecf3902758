using Rehearsal.State;

namespace Rehearsal.Engine.Registration;

/// <summary>What the program has registered so far: sees to it that no URN is used twice, and finds what a goal was before.</summary>
internal sealed class Registry(Ledger ledger)
{
    private readonly Lock _gate = new();

    // URN → the alias that the resource was found under; null for one that is new, or has its URN already.
    private readonly Dictionary<string, string?> _formerUrns = [];

    // Old URN → the resource that has taken it over.
    private readonly Dictionary<string, string> _takenOver = [];
    private readonly HashSet<string> _failed = [];

    // URN → the deletion of a resource before something that it depends on is replaced.
    private readonly Dictionary<string, Task> _condemned = [];

    /// <summary>The alias that a resource of this run was found under, if it was.</summary>
    public string? FormerUrn(string urn)
    {
        lock (_gate) return _formerUrns.GetValueOrDefault(urn);
    }

    /// <summary>Takes the goal's URN, and returns the resource as it is, under this URN or an alias; null when it is new.</summary>
    public ResourceRecord? Claim(Goal goal)
    {
        lock (_gate)
        {
            if (_takenOver.TryGetValue(goal.Urn, out var heir))
                throw new EngineException($"Duplicate resource URN '{goal.Urn}': it is an alias of '{heir}'; try giving one of them a unique name.");
            if (!_formerUrns.TryAdd(goal.Urn, null))
                throw new EngineException($"Duplicate resource URN '{goal.Urn}'; try giving it a unique name.");
            if (ledger.Find(goal.Urn) is { } present) return present;
            foreach (var alias in goal.Aliases)
            {
                if (_takenOver.TryGetValue(alias, out var other))
                    throw new EngineException($"'{goal.Urn}' and '{other}' have the same alias '{alias}'; only one of them can have been it.");
                if (_formerUrns.ContainsKey(alias) || ledger.Find(alias) is not { } old) continue;
                _takenOver.Add(alias, goal.Urn);
                _formerUrns[goal.Urn] = alias;
                return old;
            }
            return null;
        }
    }

    public bool IsRegistered(ResourceRecord record)
    {
        lock (_gate) return _formerUrns.ContainsKey(record.Urn) || _takenOver.ContainsKey(record.Urn);
    }

    /// <summary>Keeps a resource that the program does not register itself.</summary>
    public void Keep(string urn)
    {
        lock (_gate) _formerUrns.TryAdd(urn, null);
    }

    /// <summary>Has a resource deleted that the program has not registered yet, once; one that it has registered stays.</summary>
    public Task CondemnAsync(ResourceRecord record, Func<Task> delete)
    {
        lock (_gate)
        {
            if (_condemned.TryGetValue(record.Urn, out var deletion)) return deletion;
            return IsRegistered(record) ? Task.CompletedTask : _condemned[record.Urn] = Task.Run(delete);
        }
    }

    /// <summary>A resource as it is when its deletion, should it have been condemned, has come to an end.</summary>
    public async Task<ResourceRecord?> SettledAsync(ResourceRecord record)
    {
        Task? deletion;
        lock (_gate) deletion = _condemned.GetValueOrDefault(record.Urn);
        if (deletion is null) return record;
        await Task.WhenAny(deletion);
        return ledger.Find(record.Urn);
    }

    public void Fail(string urn)
    {
        lock (_gate) _failed.Add(urn);
    }

    /// <summary>Whether something that the goal stands on could not be made, so that it can't be made either.</summary>
    public bool StandsOnFailure(Goal goal)
    {
        lock (_gate)
        {
            return _failed.Count > 0
                && (goal.Dependencies.Any(_failed.Contains)
                    || (goal.Parent is { } parent && _failed.Contains(parent))
                    || (goal.Provider is { } provider && _failed.Contains(ProviderReference.UrnOf(provider))));
        }
    }
}
