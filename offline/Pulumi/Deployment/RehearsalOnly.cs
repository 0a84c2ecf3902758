namespace Pulumi;

/// <summary>The stand-in works for the rehearsal engine alone: what it has not been checked against, it does not deploy.</summary>
internal static class RehearsalOnly
{
    /// <summary>Why the program can't run here; null if it can.</summary>
    public static string? Refusal() =>
        Environment.GetEnvironmentVariable("PULUMI_REHEARSAL") == "1"
        && Environment.GetEnvironmentVariable("PULUMI_MONITOR") is { Length: > 0 }
            ? null
            : """
              This program was built with the stand-in for the Pulumi package, which deploys nothing: it only talks to the rehearsal engine.
                To rehearse:  dotnet run --project rehearsal -- up <stack>
                To deploy:    rebuild with PulumiSdk=official, from a NuGet source that has Pulumi, Pulumi.Aws and Pulumi.AwsNative.
              """;
}
