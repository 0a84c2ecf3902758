using System.Reflection;

namespace Pulumi;

/// <summary>Runs a program as part of a deployment.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Running = new();

    private Deployment()
    {
    }

    /// <summary>The deployment that the calling code is part of.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static DeploymentInstance Instance =>
        Running.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    /// <summary>The deployment that the calling code is part of, if any.</summary>
    internal static DeploymentInstance? Current => Running.Value;

    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return NoOutputs();
    });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func();
        return NoOutputs();
    });

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunForEngineAsync(() =>
        {
            var stack = new Stack(options);
            var outputs = func();
            stack.RegisterReturnedOutputs(outputs);
            return outputs;
        });

    /// <summary>Runs a program that is the stack's constructor.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync<TStack>() where TStack : Stack, new() => RunForEngineAsync(Construct<TStack>);

    /// <summary>Runs a program that is the stack's constructor, with what it needs from a service provider.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider) where TStack : Stack =>
        RunForEngineAsync(() => Resolve<TStack>(serviceProvider));

    private static Dictionary<string, object?> NoOutputs() => [];

    private static Task Construct<TStack>() where TStack : Stack, new()
    {
        // Unlike new(), this lets the constructor's own exception through.
        var stack = (TStack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, null, null, null)!;
        stack.RegisterPropertyOutputs();
        return Task.CompletedTask;
    }

    private static Task Resolve<TStack>(IServiceProvider serviceProvider) where TStack : Stack
    {
        var stack = serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException($"The service provider has no {typeof(TStack)}: register it first.");
        stack.RegisterPropertyOutputs();
        return Task.CompletedTask;
    }

    private static async Task<int> RunForEngineAsync(Func<Task> program)
    {
        if (RehearsalOnly.Refusal() is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return Environment.ExitCode = 1;
        }

        var engine = new GrpcEngine(DeploymentSettings.Require("PULUMI_MONITOR"), DeploymentSettings.Require("PULUMI_ENGINE"));
        return await RunAsync(new(DeploymentSettings.FromEnvironment(), engine, engine), program);
    }

    /// <remarks>Its being async keeps <see cref="Instance"/> from leaking to the caller.</remarks>
    private static async Task<int> RunAsync(DeploymentContext context, Func<Task> program)
    {
        if (Running.Value is not null)
            throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
        Running.Value = new(context);

        // A test runner's synchronisation context would be held up by code that blocks on an output.
        return SynchronizationContext.Current is null
            ? await context.Runner.RunAsync(program)
            : await Task.Run(() => context.Runner.RunAsync(program));
    }
}
