using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack against mocks, and returns its resources in the order of their registration.</summary>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    /// <exception cref="AggregateException">It did so more than once.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => RunWithMocksAsync(mocks, options, Construct<TStack>);

    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack => RunWithMocksAsync(mocks, options, () => Resolve<TStack>(serviceProvider));

    /// <summary>Runs a function against mocks, and returns its resources and outputs.</summary>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = NoOutputs();
        var resources = await RunWithMocksAsync(testMocks, testOptions, async () =>
        {
            var stack = new TestStack();
            outputs = await createResources();
            stack.RegisterPropertyOutputs();
        });
        return (resources.RemoveAll(resource => resource is TestStack), outputs);
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object?}}})"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a function against mocks, and returns its resources.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var result = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources();
            return NoOutputs();
        });
        return result.Resources;
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task})"/>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    private static async Task<ImmutableArray<Resource>> RunWithMocksAsync(IMocks mocks, TestOptions? options, Func<Task> program)
    {
        var engine = new MockEngine();
        var settings = DeploymentSettings.ForTest(options);
        var monitor = new MockMonitor(mocks, settings);
        await RunAsync(new(settings, monitor, engine), program);
        return engine.Errors switch
        {
            [] => monitor.Resources,
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }
}
