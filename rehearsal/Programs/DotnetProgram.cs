using System.Diagnostics;
using Rehearsal.Configuration;
using Rehearsal.Engine;

namespace Rehearsal.Programs;

/// <summary>A built .NET program, started from its assembly: <c>dotnet run</c> would only find out again that it is built.</summary>
internal sealed class DotnetProgram(ProjectFile project, string assembly) : IProgram
{
    public Task<int> RunAsync(ProgramRun run, Action<ProgramLine> print, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, [assembly]) { WorkingDirectory = project.Main };
        ProgramEnvironment.Set(start, project, run);
        return ChildProcess.RunAsync(start, print, cancellationToken);
    }
}
