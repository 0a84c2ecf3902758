using System.Diagnostics;

namespace Rehearsal.Terraform.Plugin;

/// <summary>How a provider binary is started: it lives no longer than we do, and knows nothing of the user's environment.</summary>
internal static class PluginCommand
{
    /// <summary>
    /// A provider does not notice that nobody calls it any more. So a shell starts it, and waits for the end of a pipe from us, which
    /// the operating system closes however we end; then it kills the provider. The number of a provider that has ended may be another
    /// process's by then, so the waiting ends with it.
    /// </summary>
    private const string Guard =
        """
        exec 3<&0
        "$0" </dev/null 3<&- & provider=$!
        { read -r _ <&3; kill -9 $provider; } >/dev/null 2>&1 & guard=$!
        exec 3<&-
        wait $provider; status=$?
        kill $guard
        exit $status
        """;

    /// <summary>Without these a process can't look up programs and users, or make its socket.</summary>
    private static readonly string[] Kept = ["PATH", "HOME", "TMPDIR", "USERPROFILE", "SystemRoot", "TEMP", "TMP"];

    public static ProcessStartInfo StartInfo(string binary, IReadOnlyDictionary<string, string> environment)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(binary) : new ProcessStartInfo("/bin/sh", ["-c", Guard, binary]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        // Credentials, endpoints and proxies of the user's could lead out of this machine.
        foreach (var name in start.Environment.Keys.Except(Kept).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["TF_PLUGIN_MAGIC_COOKIE"] = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
        start.Environment["PLUGIN_PROTOCOL_VERSIONS"] = "5";
        start.Environment["TF_LOG_SDK"] = "off";
        start.Environment["TF_LOG_PROVIDER"] = "off";
        return start;
    }
}
