using System.Collections.Concurrent;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>
/// The resources of which somebody told that they exist, with what AWS says of them: those of the stacks whose states lie side by
/// side, and those that this process has made.
/// </summary>
internal sealed class KnownResources
{
    private readonly ConcurrentDictionary<(string Type, string Account, string Region, string Id), PropertyValue.Map> _told = [];

    private Lazy<Dictionary<(string Type, string Account, string Region, string Id), PropertyValue.Map>> _index = new(() => []);

    /// <summary>Tells of all that other runs have left; it is looked at when it is first asked for.</summary>
    public void Introduce(Lazy<IReadOnlyList<ExistingResource>> elsewhere) => _index = new(() => Index(elsewhere.Value));

    public void Put(string type, string id, Account account, PropertyValue.Map outputs) => _told[Key(type, id, account)] = outputs;

    public void Remove(string type, string id)
    {
        foreach (var key in _told.Keys.Where(key => key.Type == type && key.Id == id))
            _told.TryRemove(key, out _);
    }

    /// <summary>What AWS says of the resource; null when nobody told that there is one.</summary>
    public PropertyValue.Map? Find(string type, string id, Account account) =>
        _told.TryGetValue(Key(type, id, account), out var outputs) || _index.Value.TryGetValue(Key(type, id, account), out outputs)
            ? outputs.Reveal()
            : null;

    private static Dictionary<(string Type, string Account, string Region, string Id), PropertyValue.Map> Index(
        IReadOnlyList<ExistingResource> elsewhere)
    {
        Dictionary<(string, string, string, string), PropertyValue.Map> index = [];
        foreach (var resource in elsewhere)
        {
            var account = Account.Of(resource.Provider).In(resource.Inputs);
            var (id, outputs) = resource.Id.Length > 0 ? (resource.Id, resource.Outputs) : Made(resource, account);
            index[Key(resource.Type, id, account)] = outputs;
        }

        return index;
    }

    /// <summary>The resource as it would be if this account had made it.</summary>
    private static (string Id, PropertyValue.Map Outputs) Made(ExistingResource resource, Account account)
    {
        if (!Catalogue.Resources.TryGetValue(resource.Type, out var model))
            throw new ProviderException(Catalogue.Missing("resource type", resource.Type, Catalogue.Resources.Keys));
        var schema = Catalogue.PackageOf(resource.Type);
        var failures = new InputCheck(schema).Check(resource.Type, schema.Resources[resource.Type].Inputs, resource.Inputs);
        if (failures is [var failure, ..])
            throw new ProviderException($"What is said to exist is wrong: {failure.Property}: {failure.Reason}");
        var seed = $"{resource.Type}/{account.Id}/{account.Region}/{JsonText.Write(resource.Inputs)}";
        var making = new Making(resource.Inputs, account, seed);
        making = making with { Id = model.Id(making) };
        return (making.Id, new OutputComposition(model, schema.Resources[resource.Type].Outputs).Created(making));
    }

    private static (string Type, string Account, string Region, string Id) Key(string type, string id, Account account) =>
        (type, account.Id, account.Region, id);
}
