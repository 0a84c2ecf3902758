using Rehearsal.Engine;

namespace Rehearsal.Cli.Display;

internal enum NodeState
{
    Running,
    Done,
    Failed,
}

/// <summary>A resource and how far its step has come.</summary>
internal sealed class ResourceNode(Step step)
{
    public Step Step { get; set; } = step;

    public NodeState State { get; set; }

    public TimeSpan Started { get; init; }

    /// <summary>Counts the events, so that the latest are known.</summary>
    public int Touched { get; set; }

    public bool Changes => Step.Operation != Operation.Same || State == NodeState.Failed;

    public bool IsStack => Step.Type == "pulumi:pulumi:Stack";

    /// <summary>Short, as pulumi shows it: <c>aws:s3/bucket:Bucket</c> is <c>aws:s3:Bucket</c>.</summary>
    public string ShortType => Step.Type.Split(':') switch
    {
        [var package, var module, var name] => $"{package}:{module.Split('/')[0]}:{name}",
        _ => Step.Type,
    };
}
