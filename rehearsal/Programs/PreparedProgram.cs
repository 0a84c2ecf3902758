using Rehearsal.Configuration;
using Rehearsal.Engine;

namespace Rehearsal.Programs;

/// <summary>A program that is ready to run. <paramref name="Packages"/> says which Pulumi packages it was built with, where it tells.</summary>
internal sealed record PreparedProgram(IProgram Program, string? Packages)
{
    /// <exception cref="ProgramException">It does not build, or its runtime is not one of ours.</exception>
    public static async Task<PreparedProgram> PrepareAsync(ProjectFile project, Action<string> building, CancellationToken cancellationToken)
    {
        switch (project.Runtime)
        {
            case "dotnet":
                var assembly = Binary(project) ?? await DotnetBuild.RunAsync(project.Main, building, cancellationToken);
                return new(new DotnetProgram(project, assembly), PulumiPackages.Of(assembly));
            case "nodejs":
                return new(new NodeProgram(project), null);
            default:
                throw new ProgramException($"Runtime '{project.Runtime}' of project {project.Name} can't be rehearsed: only dotnet and nodejs can.");
        }
    }

    /// <summary>The assembly that <c>runtime.options.binary</c> names, which is run as it is; null when it names none.</summary>
    private static string? Binary(ProjectFile project)
    {
        if (project.RuntimeOption("binary") is not { } binary)
            return null;

        var path = Path.GetFullPath(binary, project.Main);
        return File.Exists(path) && Path.GetExtension(path) == ".dll"
            ? path
            : throw new ProgramException($"{path}, the `binary` of project {project.Name}, is no built .NET assembly: build it there, or leave `binary` out.");
    }
}
