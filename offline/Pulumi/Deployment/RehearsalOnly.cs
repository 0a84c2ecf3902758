namespace Pulumi;

/// <summary>The stand-in works for the rehearsal engine alone: it must never deploy anything for real.</summary>
internal static class RehearsalOnly
{
    /// <summary>Why the program can't run here; null if it can.</summary>
    public static string? Refusal() =>
        Environment.GetEnvironmentVariable("PULUMI_REHEARSAL") == "1"
        && Environment.GetEnvironmentVariable("PULUMI_MONITOR") is { Length: > 0 }
            ? null
            : """
              This build uses the stand-in for the Pulumi package, which deploys nothing: it only talks to the rehearsal engine.
                To rehearse:  dotnet run --project rehearsal -- up <stack>
                To deploy:    NuGet must supply Pulumi, Pulumi.Aws and Pulumi.AwsNative; rebuild with PulumiSdk=official.
              """;
}
