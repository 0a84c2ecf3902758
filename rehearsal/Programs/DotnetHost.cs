namespace Rehearsal.Programs;

internal static class DotnetHost
{
    /// <summary>The <c>dotnet</c> that runs us, so that a program is built and run by the same one.</summary>
    public static string Path => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
}
