namespace Rehearsal.Cli;

/// <summary>What the command can be asked for.</summary>
public enum CommandVerb
{
    Preview,
    Up,
    Destroy,
    Outputs,
}
