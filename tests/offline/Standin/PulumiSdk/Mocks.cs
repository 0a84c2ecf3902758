using Pulumi.Testing;

namespace Standin.Tests.PulumiSdk;

/// <summary>Gives every resource its inputs as outputs.</summary>
internal sealed class Mocks : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
