using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rehearsal.Configuration;
using Rehearsal.Engine;

namespace Rehearsal.Programs;

/// <summary>The variables by which a program of any language learns what to do.</summary>
internal static class ProgramEnvironment
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All of the configuration, as one JSON object.</summary>
    public static string Configuration(IReadOnlyDictionary<string, ConfigValue> config) =>
        JsonSerializer.Serialize(config.ToDictionary(entry => entry.Key, entry => entry.Value.Value), Json);

    public static void Set(ProcessStartInfo start, ProjectFile project, ProgramRun run)
    {
        var environment = start.Environment;
        ChildProcess.RemoveProxies(environment);
        environment["PULUMI_MONITOR"] = run.MonitorAddress;
        environment["PULUMI_ENGINE"] = run.EngineAddress;
        environment["PULUMI_ORGANIZATION"] = run.Stack.Organization;
        environment["PULUMI_PROJECT"] = run.Stack.Project;
        environment["PULUMI_STACK"] = run.Stack.Stack;
        environment["PULUMI_ROOT_DIRECTORY"] = project.Directory;
        environment["PULUMI_PWD"] = start.WorkingDirectory;
        environment["PULUMI_DRY_RUN"] = run.DryRun ? "true" : "false";
        environment["PULUMI_QUERY_MODE"] = "false";
        environment["PULUMI_PARALLEL"] = run.Parallel.ToString(CultureInfo.InvariantCulture);
        environment["PULUMI_CONFIG"] = Configuration(run.Config);
        environment["PULUMI_CONFIG_SECRET_KEYS"] =
            JsonSerializer.Serialize(run.Config.Where(entry => entry.Value.Secret).Select(entry => entry.Key), Json);

        // Stand-ins for Pulumi's packages run nowhere else.
        environment["PULUMI_REHEARSAL"] = "1";

        // A program lives for a second or two: it registers thousands of resources sooner if it tidies up less, and if nothing is
        // compiled once more, and better, within its first four seconds. Numbers are hexadecimal.
        environment.TryAdd("DOTNET_GCgen0size", "4000000");
        environment.TryAdd("DOTNET_gcConcurrent", "0");
        environment.TryAdd("DOTNET_TieredPGO", "0");
        environment.TryAdd("DOTNET_TC_CallCountingDelayMs", "FA0");

        // The passphrase has done its work: what the program may know of the secrets is in its configuration.
        environment.Remove(PassphraseSource.Variable);
        environment.Remove(PassphraseSource.FileVariable);
    }
}
