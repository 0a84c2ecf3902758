using Rehearsal.Values;

namespace Rehearsal.Engine;

/// <summary>Runs Pulumi programs on this machine and remembers what they made.</summary>
public interface IEngine
{
    /// <summary>
    /// Runs a verb on a stack. Cancellation stops after the steps under way; their state is kept. A run that can't begin, such
    /// as one on a stack that another run holds, is an <see cref="EngineException"/>; one that goes wrong is a failed result.
    /// </summary>
    Task<RunResult> RunAsync(RunRequest request, IProgress<RunEvent> events, CancellationToken cancellationToken);

    /// <summary>The outputs of a stack as the last update left them; null when there is no such stack.</summary>
    PropertyValue.Map? ReadOutputs(string stateDirectory, StackName stack);
}
