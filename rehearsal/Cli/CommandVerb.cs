namespace Rehearsal.Cli;

/// <summary>What the command can be asked for.</summary>
internal enum CommandVerb
{
    Preview,
    Up,
    Destroy,
    Outputs,
    Sheet,
}
