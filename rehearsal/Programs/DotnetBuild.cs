using System.Diagnostics;

namespace Rehearsal.Programs;

/// <summary>Builds a .NET project, unless nothing that a build reads has changed since the last one.</summary>
internal static class DotnetBuild
{
    /// <summary>Returns the path of the built assembly. When there is something to build, <paramref name="building"/> hears of it first.</summary>
    /// <exception cref="ProgramException">It does not compile: the compiler's lines are the message.</exception>
    public static async Task<string> RunAsync(string folder, Action<string> building, CancellationToken cancellationToken)
    {
        var project = ProjectIn(folder);
        await using var record = await BuildRecord.OpenAsync(folder, cancellationToken);
        var inputs = BuildInputs.Fingerprint(folder);
        if (inputs is not null && record.AssemblyFor(inputs) is { } built)
            return built;

        building(Path.GetRelativePath(Environment.CurrentDirectory, project));
        var assembly = await BuildAsync(project, cancellationToken);
        if (inputs is not null)
            record.Save(inputs, assembly);
        return assembly;
    }

    private static string ProjectIn(string folder)
    {
        string[] projects = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.*proj") : [];
        return projects switch
        {
            [var one] => one,
            [] => throw new ProgramException($"{folder} has no .NET project: correct `main` in Pulumi.yaml."),
            _ => throw new ProgramException($"{folder} has {projects.Length} projects: keep one, or name another folder as `main` in Pulumi.yaml."),
        };
    }

    private static async Task<string> BuildAsync(string project, CancellationToken cancellationToken)
    {
        // Asked for a property, MSBuild prints only that on standard output, and only errors and warnings on standard error.
        var start = new ProcessStartInfo(DotnetHost.Path, ["build", project, "-nologo", "-t:Build", "-getProperty:TargetPath"]);
        var output = new List<string>();
        var errors = new List<string>();
        var exitCode = await ChildProcess.RunAsync(start, line => (line.IsError ? errors : output).Add(line.Text), cancellationToken);
        return exitCode == 0 && output is [.., var assembly] && File.Exists(assembly.Trim())
            ? assembly.Trim()
            : throw new ProgramException(string.Join('\n', errors.Count > 0 ? errors : [$"dotnet build {project} failed.", .. output]));
    }
}
