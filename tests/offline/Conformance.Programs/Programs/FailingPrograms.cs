using Conformance.Programs.Acme;
using Pulumi;
using Pulumi.Utilities;

namespace Conformance.Programs.Programs;

/// <summary>The ways in which a run goes wrong.</summary>
internal static class FailingPrograms
{
    public static Task<int> ThrowsAsync() => Deployment.RunAsync(async Task () =>
    {
        var before = new Bucket("before");
        await OutputUtilities.GetValueAsync(before.Urn);
        throw new InvalidOperationException("thrown by the program");
    });

    public static Task<int> RunExceptionAsync() => Deployment.RunAsync(void () =>
        throw new RunException("said by the program\nin two lines"));

    public static Task<int> ResourceExceptionAsync() => Deployment.RunAsync(async () =>
    {
        var bucket = new Bucket("faulty");
        await Task.Yield();
        throw new ResourceException("said of the bucket", bucket, hideStack: true);
    });

    public static Task<int> LoggedErrorAsync() => Deployment.RunAsync(() =>
    {
        Log.Error("logged, not thrown");
        _ = new Bucket("after");
    });

    public static Task<int> FailingApplyAsync() => Deployment.RunAsync(() =>
        _ = Output.Create(1).Apply(int (_) => throw new InvalidOperationException("thrown by an apply that nobody reads")));

    public static async Task<int> IgnoredExitCodeAsync()
    {
        await Deployment.RunAsync(void () => throw new RunException("the exit code is set all the same"));
        return Environment.ExitCode;
    }

    public static Task<int> RejectedAsync() => Deployment.RunAsync(() => _ = new Bucket("rejected"));

    public static Task<int> StackConstructorAsync() => Deployment.RunAsync<BrokenStack>();

    public static Task<int> EarlyErrorsAsync() => Deployment.RunAsync<UnconfiguredStack>();

    /// <summary>The engine skips a resource: what it would have computed stays unknown, in an update too.</summary>
    public static Task<int> SkippedAsync() => Deployment.RunAsync(() =>
    {
        var skipped = new Bucket("skipped");
        _ = new Bucket("dependent", new BucketArgs { BucketName = skipped.Endpoint });
    });

    /// <summary>Finds mistakes before its base class registers the stack.</summary>
    private sealed class UnconfiguredStack : Stack
    {
        public UnconfiguredStack()
            : this(Read())
        {
        }

        private UnconfiguredStack(string channel) => Log.Info(channel);

        private static string Read()
        {
            Log.Error("the first mistake");
            Log.Error("the second mistake");
            throw new RunException("two mistakes");
        }
    }

    private sealed class BrokenStack : Stack
    {
        public BrokenStack() => throw new InvalidOperationException("thrown by the constructor");
    }
}
