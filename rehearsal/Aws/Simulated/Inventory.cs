using Rehearsal.Providers;

namespace Rehearsal.Aws.Simulated;

/// <summary>
/// The names that are taken in the simulated account, and what belongs together there. It holds only what limits need: what a
/// resource is, the engine's state says.
/// </summary>
internal sealed class Inventory
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Making>> _groups = new(StringComparer.Ordinal);

    /// <summary>Adds a resource that AWS is asked to make.</summary>
    /// <exception cref="ProviderException">Its name is taken, or what it belongs to is full.</exception>
    public void Create(ResourceModel model, Making making)
    {
        lock (_lock)
        {
            if (model.Name is { } name && _names.TryGetValue(NameOf(model, making)!, out var holder))
                throw new ProviderException(Text(name.RefusalOf(making, _entries[holder].Owner)));
            Change(model, making);
        }
    }

    /// <exception cref="ProviderException">What it belongs to is full with it as it should be.</exception>
    public void Update(ResourceModel model, Making making)
    {
        lock (_lock)
            Change(model, making);
    }

    /// <summary>Adds a resource that exists, whatever it is.</summary>
    public void Recall(ResourceModel model, Making making)
    {
        lock (_lock)
            Put(model, making);
    }

    /// <exception cref="ProviderException">Something belongs to it that must go first.</exception>
    public void Delete(ResourceModel model, string id)
    {
        lock (_lock)
        {
            if (model.DeleteConflict is { } conflict
                && _entries.TryGetValue(Key(model, id), out var entry) && entry.Groups.Any(group => _groups[group].Count > 1))
            {
                throw new ProviderException(conflict);
            }

            Remove(Key(model, id));
        }
    }

    private void Remove(string key)
    {
        if (!_entries.Remove(key, out var entry))
            return;
        if (entry.Name is { } name)
            _names.Remove(name);
        foreach (var group in entry.Groups)
            _groups[group].Remove(key);
    }

    private void Change(ResourceModel model, Making making)
    {
        var key = Key(model, making.Id);
        foreach (var membership in model.Memberships)
        {
            var others = _groups.TryGetValue(membership.Of(making), out var group)
                ? group.Where(entry => entry.Key != key).Select(entry => entry.Value)
                : [];
            if (membership.Check([.. others, making]) is { } failure)
                throw new ProviderException(Text(failure));
        }

        Put(model, making);
    }

    private void Put(ResourceModel model, Making making)
    {
        var key = Key(model, making.Id);
        Remove(key);
        var entry = new Entry(NameOf(model, making), making.Account, [.. model.Memberships.Select(membership => membership.Of(making))]);
        _entries[key] = entry;
        if (entry.Name is { } name)
            _names[name] = key;
        foreach (var group in entry.Groups)
        {
            if (!_groups.TryGetValue(group, out var members))
                _groups[group] = members = new(StringComparer.Ordinal);
            members[key] = making;
        }
    }

    private static string? NameOf(ResourceModel model, Making making) =>
        model.Name?.Of(making) is { } name ? $"{model.Type}/{name}" : null;

    private static string Key(ResourceModel model, string id) => $"{model.Type}/{id}";

    private static string Text(CheckFailure failure) => $"{failure.Property}: {failure.Reason}";

    private sealed record Entry(string? Name, Account Owner, IReadOnlyList<string> Groups);
}
