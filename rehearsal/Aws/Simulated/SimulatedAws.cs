using Rehearsal.Providers;
using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>
/// An AWS that computes what a real one would answer, and refuses what a real one would. It holds nothing but which names are taken,
/// what limits count, and what was told to exist: a resource is what the engine's state says of it, and whatever else is looked up by
/// id or name exists. One entry per type in <see cref="Catalogue"/>; a type without one fails.
/// </summary>
public sealed class SimulatedAws : IProvider
{
    private readonly Inventory _inventory = new();
    private readonly KnownResources _known = new();

    public void Recall(ExistingResource resource)
    {
        var (model, _) = Find(resource.Type);
        _inventory.Recall(model, MakingOf(resource.Inputs, resource.Provider, resource.Id) with { Id = resource.Id });
    }

    public void Introduce(Lazy<IReadOnlyList<ExistingResource>> elsewhere) => _known.Introduce(elsewhere);

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var (model, package) = Find(request.Type);
        return Task.FromResult(InputPreparation.Prepare(request, model, package));
    }

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var (model, package) = Find(request.Type);
        var (old, @new) = (request.OldInputs, request.NewInputs);

        // What is compared exists: so the provider plug-in learns it, which no engine tells at the start of a run.
        var making = MakingOf(old, request.Provider, request.Id) with { Id = request.Id };
        _inventory.Recall(model, making);
        _known.Put(model.Type, request.Id, making.Account, request.OldOutputs);
        List<string> changed = [.. old.Entries.Keys.Union(@new.Entries.Keys).Where(name => !Same(old[name], @new[name])).Order(StringComparer.Ordinal)];
        var replacements = model.Replaces.Concat((package.Resources[model.Type].ReplaceOnChanges ?? []).Select(name => (Replacement)name));
        List<string> forced = [.. replacements
            .Where(item => changed.Contains(item.Property) && item.When(old[item.Property], @new[item.Property]))
            .Select(item => item.Property).Distinct().Order(StringComparer.Ordinal)];
        var deleteFirst = model.DeleteBeforeReplace || (forced.Count > 0 && model.AutoName?.IsChosen(@new) == true);
        return Task.FromResult(new DiffResult(changed, forced, deleteFirst));
    }

    public Task<ResourceState> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var (model, package) = Find(request.Type);
        var composition = new OutputComposition(model, package.Resources[model.Type].Outputs);
        if (request.Preview)
            return Task.FromResult(State(package, model, null, composition.Planned(request.Inputs)));

        var making = MakingOf(request.Inputs, request.Provider, request.IdSeed);
        making = making with { Id = model.Id(making) };
        _inventory.Create(model, making);
        var outputs = composition.Created(making);
        _known.Put(model.Type, making.Id, making.Account, outputs);
        return Task.FromResult(State(package, model, making.Id, outputs));
    }

    public Task<ResourceState> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var (model, package) = Find(request.Type);
        var making = MakingOf(request.NewInputs, request.Provider, request.Id) with { Id = request.Id, Old = request.OldOutputs };
        if (!request.Preview)
            _inventory.Update(model, making);
        var outputs = new OutputComposition(model, package.Resources[model.Type].Outputs).Updated(making, request.Preview);
        return Task.FromResult(State(package, model, request.Id, outputs));
    }

    public Task<ResourceState?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var (model, package) = Find(request.Type);
        if (model.IsReadIfKnown)
        {
            var known = _known.Find(model.Type, request.Id, Account.Of(request.Provider).In(request.Inputs));
            return Task.FromResult(known is null ? null : State(package, model, request.Id, known));
        }

        var inputs = model.WithDefaults(request.Inputs);
        if (model.IdProperty is { } name)
            inputs = inputs.With(name, PropertyValue.Of(request.Id));
        var making = MakingOf(inputs, request.Provider, request.Id) with { Id = request.Id };
        var outputs = new OutputComposition(model, package.Resources[model.Type].Outputs).Created(making);
        return Task.FromResult<ResourceState?>(State(package, model, request.Id, outputs));
    }

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        _inventory.Delete(Find(request.Type).Model, request.Id);
        _known.Remove(request.Type, request.Id);
        return Task.CompletedTask;
    }

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(FunctionCall.Answer(request, _known));

    private static ResourceState State(PackageSchema package, ResourceModel model, string? id, PropertyValue.Map outputs) =>
        new(id, outputs, [.. package.Resources[model.Type].Outputs.Where(output => output.IsSecret).Select(output => output.Name)]);

    private static Making MakingOf(PropertyValue.Map inputs, ProviderConfig provider, string seed) =>
        new(inputs, Account.Of(provider).In(inputs), seed);

    private static bool Same(PropertyValue? left, PropertyValue? right) =>
        (left ?? PropertyValue.Null.Instance) == (right ?? PropertyValue.Null.Instance);

    private static (ResourceModel Model, PackageSchema Package) Find(string type)
    {
        if (!Catalogue.Resources.TryGetValue(type, out var model))
            throw new ProviderException(Catalogue.Missing("resource type", type, Catalogue.Resources.Keys));
        return (model, Catalogue.PackageOf(type));
    }
}
