using System.Diagnostics;

namespace Rehearsal.Programs;

/// <summary>
/// Systems limit the size of an environment variable (32 Ki characters on Windows, 128 KiB on Linux), and the configuration of a
/// thousand deliveries is larger. What does not fit goes through the standard input of a .NET program, where a startup hook puts
/// it into the environment before the program begins.
/// </summary>
internal static class LargeConfiguration
{
    public const string Variable = "PULUMI_CONFIG";
    public const string HooksVariable = "DOTNET_STARTUP_HOOKS";

    private const int Limit = 32_000;

    /// <summary>Moves the configuration out of the environment where it is too large; returns what the standard input must hold.</summary>
    public static string? MoveToInput(ProcessStartInfo start)
    {
        if (start.Environment[Variable] is not { Length: > Limit } configuration)
            return null;

        start.Environment.Remove(Variable);
        start.Environment[HooksVariable] = start.Environment.TryGetValue(HooksVariable, out var others) && !string.IsNullOrEmpty(others)
            ? $"{typeof(StartupHook).Assembly.Location}{Path.PathSeparator}{others}"
            : typeof(StartupHook).Assembly.Location;
        return configuration;
    }
}
