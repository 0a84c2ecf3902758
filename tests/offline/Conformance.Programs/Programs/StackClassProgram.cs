using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>A stack written as a class, which also logs.</summary>
internal static class StackClassProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync<LoggingStack>();

    private sealed class LoggingStack : Stack
    {
        [Output("arn")]
        public Output<string> Arn { get; private set; }

        [Output]
        public Output<string> Unnamed { get; private set; }

        public string NotAnOutput { get; } = "left out";

        public LoggingStack()
        {
            var bucket = new Bucket("bucket");
            Arn = bucket.Arn;
            Unnamed = Output.CreateSecret("s");
            Log.Info("for the stack");
            Log.Warn("for the bucket", bucket);
            Log.Info("part of a stream", streamId: 7, ephemeral: true);
        }
    }
}
