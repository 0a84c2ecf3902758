using Rehearsal.Engine;

namespace Rehearsal.Cli.Display;

/// <summary>Shows a run while it goes on and, when it has ended, how it went.</summary>
internal interface IRunDisplay : IProgress<RunEvent>
{
    /// <summary>Says that the program is being built, which may take some seconds.</summary>
    void Building(string project);

    void Begin(RunHeader header);

    /// <summary>Ends what is live; called once, whether or not there is a result.</summary>
    Task EndAsync(RunResult? result);
}
