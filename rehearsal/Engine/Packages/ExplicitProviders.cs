using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Engine.Packages;

/// <summary>Makes the resources <c>pulumi:providers:*</c>: they only hold the configuration of a provider.</summary>
internal sealed class ExplicitProviders : IProvider
{
    public static readonly Package Package = new(new ExplicitProviders(), new("pulumi", PropertyValue.Map.Empty));

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResult(request.NewInputs, []));

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new DiffResult(PropertyDiff.ChangedKeys(request.OldInputs, request.NewInputs), [], false));

    public Task<ResourceState> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceState(request.Preview ? null : Seeds.Uuid(request.IdSeed), request.Inputs, []));

    public Task<ResourceState> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceState(request.Id, request.NewInputs, []));

    public Task<ResourceState?> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<ResourceState?>(new ResourceState(request.Id, request.Inputs, []));

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        throw new ProviderException($"There is no function '{request.Token}'.");
}
