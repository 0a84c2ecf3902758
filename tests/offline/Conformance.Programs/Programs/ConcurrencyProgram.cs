using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>What happens at once, and what happens after the program has returned.</summary>
internal static class ConcurrencyProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(async () =>
    {
        // The engine answers neither before it has been asked for both.
        var left = new Bucket("left");
        _ = new Bucket("right");
        await Task.Delay(TimeSpan.FromMilliseconds(10));
        _ = new Bucket("after-await");
        _ = left.Urn.Apply(urn => new Bucket("in-apply", new BucketArgs { BucketName = urn }).Urn);
        _ = Output.Create(SlowAsync()).Apply(name => _ = new Bucket(name));
    });

    private static async Task<string> SlowAsync()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(50));
        return "after-return";
    }
}
