using Rehearsal.Engine;

namespace Rehearsal.Cli.Display;

/// <summary>How an operation is written: its sign, its colour, and its word before, while and after it is carried out.</summary>
internal sealed record OperationWords(string Sign, Tone Tone, string Planned, string Running, string Done)
{
    private static readonly OperationWords Retain = new("-", Tone.Delete, "retain", "retaining", "retained");

    public static OperationWords Of(Step step) => step.Operation switch
    {
        Operation.Create => new("+", Tone.Create, "create", "creating", "created"),
        Operation.Update => new("~", Tone.Update, "update", "updating", "updated"),
        Operation.Replace => new("+-", Tone.Replace, "replace", "replacing", "replaced"),
        Operation.Delete when step.Retained => Retain,
        Operation.Delete => new("-", Tone.Delete, "delete", "deleting", "deleted"),
        Operation.DeleteReplaced when step.Retained => Retain,
        Operation.DeleteReplaced => new("-", Tone.Delete, "delete replaced", "deleting replaced", "deleted replaced"),
        Operation.Read => new(">", Tone.Muted, "read", "reading", "read"),
        _ => new("", Tone.Muted, "", "", ""),
    };
}
