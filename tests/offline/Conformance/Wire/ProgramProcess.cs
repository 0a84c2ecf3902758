using System.Diagnostics;

namespace Conformance.Tests.Wire;

/// <summary>Runs one of the fixture programs as pulumi runs a program: a process, its environment, two addresses.</summary>
internal static class ProgramProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private const string Config =
        """
        {
          "acme:region": "west",
          "conformance:text": "hello",
          "conformance:boolean": "true",
          "conformance:capital": "True",
          "conformance:int32": "42",
          "conformance:spaced": " 42 ",
          "conformance:double": "2.5",
          "conformance:exponent": "1e3",
          "conformance:empty": "",
          "conformance:nullObject": "null",
          "conformance:object": "{\"Name\":\"curling\",\"Port\":5000,\"Tags\":[\"a\",\"b\"]}",
          "conformance:lowerCase": "{\"name\":\"curling\",\"port\":5000}",
          "conformance:mistyped": "{\"Port\":\"five\"}",
          "conformance:list": "[\"a\",\"b\"]",
          "conformance:token": "t0k3n"
        }
        """;

    public static async Task<string> RunAsync(string program, bool preview, CancellationToken cancellation)
    {
        await using var engine = await RecordingEngine.StartAsync(preview);
        using var process = Process.Start(StartInfo(program, engine.Address, preview))!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Limit);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{await output}{await errors}");
        return engine.Transcript.ToJson(process.ExitCode);
    }

    private static ProcessStartInfo StartInfo(string program, string engine, bool preview)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Conformance.Programs.dll"), program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A proxy would be asked for the loopback address, too.
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in Settings(engine, preview))
            start.Environment[name] = value;
        return start;
    }

    private static bool IsForeign(string name) =>
        name.StartsWith("PULUMI_", StringComparison.Ordinal) || name.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Settings(string engine, bool preview) => new()
    {
        ["PULUMI_MONITOR"] = engine,
        ["PULUMI_ENGINE"] = engine,
        ["PULUMI_PROJECT"] = "conformance",
        ["PULUMI_STACK"] = "dev",
        ["PULUMI_ORGANIZATION"] = "acme-org",
        ["PULUMI_DRY_RUN"] = preview ? "true" : "false",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = "16",
        ["PULUMI_CONFIG"] = Config,
        ["PULUMI_CONFIG_SECRET_KEYS"] = """["conformance:token"]""",
        // The stand-in runs under nothing but a rehearsal; the official package knows nothing of it.
        ["PULUMI_REHEARSAL"] = "1",
    };
}
