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
                var assembly = await DotnetBuild.RunAsync(project.Main, building, cancellationToken);
                return new(new DotnetProgram(project, assembly), PulumiPackages.Of(assembly));
            case "nodejs":
                return new(new NodeProgram(project), null);
            default:
                throw new ProgramException($"Runtime '{project.Runtime}' of project {project.Name} can't be rehearsed: only dotnet and nodejs can.");
        }
    }
}
