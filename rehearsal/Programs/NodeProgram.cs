using System.Diagnostics;
using System.Globalization;
using Rehearsal.Configuration;
using Rehearsal.Engine;

namespace Rehearsal.Programs;

/// <summary>A Node.js program, started by the module of <c>@pulumi/pulumi</c> that pulumi itself starts.</summary>
internal sealed class NodeProgram : IProgram
{
    private readonly ProjectFile _project;
    private readonly string _folder;
    private readonly string _entryPoint;
    private readonly string _runner;

    public NodeProgram(ProjectFile project)
    {
        _project = project;
        (_folder, _entryPoint) = Directory.Exists(project.Main)
            ? (project.Main, ".")
            : (Path.GetDirectoryName(project.Main)!, Path.GetFileName(project.Main));
        _runner = Runner(_folder) ?? throw new ProgramException(
            $"{_folder} has no node_modules/@pulumi/pulumi, nor has a folder above it: run `npm install` there.");
    }

    public Task<int> RunAsync(ProgramRun run, Action<ProgramLine> print, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", Arguments(run)) { WorkingDirectory = _folder };
        ProgramEnvironment.Set(start, _project, run);
        if (_project.RuntimeOption("typescript") is not "false")
            start.Environment["PULUMI_NODEJS_TYPESCRIPT"] = "true";
        return ChildProcess.RunAsync(start, print, cancellationToken);
    }

    private IEnumerable<string> Arguments(ProgramRun run) =>
    [
        _runner,
        "--monitor", run.MonitorAddress,
        "--engine", run.EngineAddress,
        "--organization", run.Stack.Organization,
        "--project", run.Stack.Project,
        "--root-directory", _project.Directory,
        "--stack", run.Stack.Stack,
        "--pwd", _folder,
        .. run.DryRun ? ["--dry-run"] : Array.Empty<string>(),
        "--parallel", run.Parallel.ToString(CultureInfo.InvariantCulture),
        _entryPoint,
    ];

    private static string? Runner(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var runner = Path.Combine(folder, "node_modules", "@pulumi", "pulumi", "cmd", "run");
            if (Directory.Exists(runner))
                return runner;
        }

        return null;
    }
}
