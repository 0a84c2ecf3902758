using System.Collections.Immutable;
using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>A stack written as a class, which also logs, and which asks a provider before there is a stack.</summary>
internal static class StackClassProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync<LoggingStack>();

    private sealed class LoggingStack : Stack
    {
        [Output("arn")]
        public Output<string> Arn { get; private set; }

        [Output]
        public Output<string> Unnamed { get; private set; }

        [Output("tree")]
        public Output<ImmutableDictionary<string, object?>> Tree { get; private set; }

        public string NotAnOutput { get; } = "left out";

        public LoggingStack()
            : this(GetZones.InvokeAsync(new GetZonesArgs { State = "early" }).GetAwaiter().GetResult())
        {
        }

        private LoggingStack(GetZonesResult zones)
        {
            var bucket = new Bucket("bucket");
            Arn = bucket.Arn;
            Unnamed = Output.CreateSecret("s");
            Tree = Output.Create(ImmutableDictionary<string, object?>.Empty.Add("id", bucket.Id).Add("zones", zones.Names).Add("secret", Unnamed));
            Log.Info("for the stack");
            Log.Warn("for the bucket", bucket);
            Log.Info("part of a stream", streamId: 7, ephemeral: true);
        }
    }
}
