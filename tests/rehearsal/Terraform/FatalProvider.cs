using Rehearsal.Providers;

namespace Rehearsal.Tests.Terraform;

/// <summary>When, in the course of a run, something is killed: the number of a creation, change or deletion, and when within it.</summary>
internal sealed record Moment(int Call, Moment.Phase When, int Milliseconds)
{
    public enum Phase
    {
        Before,
        During,
        After,
    }

    public static Moment Next(Random random, int calls) => new(random.Next(1, calls + 1), (Phase)random.Next(3), random.Next(1, 40));
}

/// <summary>Providers that carry out what they are asked for, and kill somebody at a moment of a run.</summary>
internal sealed class FatalProviders(Func<string, IProvider?> providers, Moment moment, Action kill)
{
    private int _calls;

    public IProvider? Find(string package) => providers(package) is { } provider ? new Fatal(provider, this) : null;

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        if (Interlocked.Increment(ref _calls) != moment.Call)
            return await call();
        if (moment.When == Moment.Phase.Before)
            kill();
        var answer = call();
        if (moment.When == Moment.Phase.During)
        {
            await Task.Delay(moment.Milliseconds);
            kill();
        }

        var result = await answer;
        if (moment.When == Moment.Phase.After)
            kill();
        return result;
    }

    private sealed class Fatal(IProvider provider, FatalProviders fate) : IProvider
    {
        public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken) => provider.CheckAsync(request, cancellationToken);

        public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken) => provider.DiffAsync(request, cancellationToken);

        public Task<ResourceState> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
            fate.CallAsync(() => provider.CreateAsync(request, cancellationToken));

        public Task<ResourceState> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
            fate.CallAsync(() => provider.UpdateAsync(request, cancellationToken));

        public Task<ResourceState?> ReadAsync(ReadRequest request, CancellationToken cancellationToken) => provider.ReadAsync(request, cancellationToken);

        public Task<ResourceState?> RecoverAsync(RecoverRequest request, CancellationToken cancellationToken) =>
            provider.RecoverAsync(request, cancellationToken);

        public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) => fate.CallAsync(async () =>
        {
            await provider.DeleteAsync(request, cancellationToken);
            return true;
        });

        public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) => provider.InvokeAsync(request, cancellationToken);
    }
}
