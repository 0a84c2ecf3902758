using Rehearsal.Programs;

/// <summary>
/// Runs in the program, before its own code: .NET calls a class of this name in an assembly that <c>DOTNET_STARTUP_HOOKS</c> names.
/// It takes over a configuration too large for the environment.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        Environment.SetEnvironmentVariable(LargeConfiguration.HooksVariable, null);
        Environment.SetEnvironmentVariable(LargeConfiguration.Variable, Console.In.ReadToEnd());
    }
}
