using System.Collections.Concurrent;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Tests.Support;

/// <summary>
/// A provider that records its calls. It replaces when an input in <see cref="ForcesReplacement"/> changes, computes
/// <c>arn</c>, and fails on resources whose input <c>fail</c> is true.
/// </summary>
internal sealed class FakeProvider : IProvider
{
    private static readonly string[] ForcesReplacement = ["name", "key"];

    public ConcurrentQueue<string> Calls { get; } = [];

    public ConcurrentQueue<ExistingResource> Recalled { get; } = [];

    public ConcurrentQueue<PropertyValue.Map> SeenInputs { get; } = [];

    public ConcurrentQueue<ProviderConfig> SeenConfigs { get; } = [];

    public bool DeleteBeforeReplace { get; set; }

    public Func<string, Task> OnDelete { get; set; } = _ => Task.CompletedTask;

    public Func<string, Task> OnCreate { get; set; } = _ => Task.CompletedTask;

    public void Recall(ExistingResource resource) => Recalled.Enqueue(resource);

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        SeenInputs.Enqueue(request.NewInputs);
        SeenConfigs.Enqueue(request.Provider);
        if (request.NewInputs["bad"] is not null) return Task.FromResult(new CheckResult(request.NewInputs, [new("bad", "it is not an input")]));
        var name = request.NewInputs["name"] ?? request.OldInputs?["name"] ?? PropertyValue.Of("auto-" + request.NameSeed);
        return Task.FromResult(new CheckResult(request.NewInputs.With("name", name), []));
    }

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var changed = PropertyDiff.ChangedKeys(request.OldInputs, request.NewInputs);
        return Task.FromResult(new DiffResult(changed, [.. changed.Intersect(ForcesReplacement)], DeleteBeforeReplace));
    }

    public async Task<ResourceState> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        if (!request.Preview) Calls.Enqueue("create " + Name(request.Urn));
        await OnCreate(Name(request.Urn));
        if (request.Inputs["fail"] is PropertyValue.Bool { Value: true }) throw new ProviderException($"{Name(request.Urn)} can't be made");
        var id = request.Preview ? null : "id-" + request.IdSeed;
        var arn = request.Preview ? PropertyValue.Unknown.Instance : PropertyValue.Of("arn:" + request.IdSeed);
        return new(id, request.Inputs.With("arn", arn), request.Inputs["password"] is null ? [] : ["arn"]);
    }

    public Task<ResourceState> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        if (!request.Preview) Calls.Enqueue("update " + Name(request.Urn));
        if (request.NewInputs["fail"] is PropertyValue.Bool { Value: true }) throw new ProviderException($"{Name(request.Urn)} can't be changed");
        return Task.FromResult(new ResourceState(request.Id, request.NewInputs.With("arn", request.OldOutputs["arn"]!), []));
    }

    public Task<ResourceState?> ReadAsync(ReadRequest request, CancellationToken cancellationToken) => Task.FromResult(
        request.Id == "missing" ? null : new ResourceState(request.Id, request.Inputs.With("arn", PropertyValue.Of("arn:" + request.Id)), []));

    public Task<ResourceState?> RecoverAsync(RecoverRequest request, CancellationToken cancellationToken) => Task.FromResult(
        request.Id is { } id and not "missing" ? new ResourceState(id, request.Outputs, []) : null);

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        Calls.Enqueue("delete " + Name(request.Urn));
        await OnDelete(Name(request.Urn));
    }

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new InvokeResult(request.Args.With("token", PropertyValue.Of(request.Token)), []));

    private static string Name(string urn) => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
}
