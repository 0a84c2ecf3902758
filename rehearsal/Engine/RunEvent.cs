using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine;

/// <summary>What happens during a run. Events are reported one at a time, in the order in which they happened.</summary>
public abstract record RunEvent
{
    private RunEvent()
    {
    }

    public sealed record StepStarted(Step Step) : RunEvent;

    public sealed record StepFinished(Step Step) : RunEvent;

    public sealed record StepFailed(Step Step, string Message) : RunEvent;

    /// <summary>A component or the stack has handed in its outputs.</summary>
    public sealed record OutputsRegistered(string Urn, PropertyValue.Map Outputs) : RunEvent;

    public sealed record Diagnosed(Diagnostic Diagnostic) : RunEvent;

    public sealed record Printed(ProgramLine Line) : RunEvent;
}

/// <summary>What is done to one resource.</summary>
public sealed record Step(string Urn, string Type, string Name, string? Parent, Operation Operation)
{
    /// <summary>What differs, property by property; secrets in it are <see cref="PropertyValue.Secret"/> and must be masked.</summary>
    public IReadOnlyList<PropertyChange> Changes { get; init; } = [];

    /// <summary>The resource is only forgotten, and stays: <c>retainOnDelete</c>.</summary>
    public bool Retained { get; init; }

    /// <summary>The resource before the step; null where there was none.</summary>
    internal ResourceRecord? Old { get; init; }

    /// <summary>The resource as it is to become, and as it has become once the step is finished; null where it goes.</summary>
    internal ResourceRecord? New { get; init; }
}

public enum Operation
{
    Same,
    Create,
    Update,

    /// <summary>The replacement is made; the deletion of what it replaces is a step of its own.</summary>
    Replace,
    Delete,

    /// <summary>The deletion of a resource that has been, or is about to be, replaced.</summary>
    DeleteReplaced,
    Read,
}

/// <summary>One differing property; <paramref name="Path"/> is such as <c>rules[0].id</c>. A null value is an absent one.</summary>
public sealed record PropertyChange(string Path, PropertyValue? Old, PropertyValue? New, bool ForcesReplacement)
{
    /// <summary>The old value is an input too, and not what the resource has.</summary>
    public bool InputDiff { get; init; } = true;
}

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>
/// A message of the program or the engine about a resource, or, without <paramref name="Urn"/>, about the stack. An
/// <paramref name="Ephemeral"/> one is of interest only while the run goes on, and not in the result.
/// </summary>
public sealed record Diagnostic(Severity Severity, string Message, string? Urn, bool Ephemeral = false);
