using Rehearsal.Values;

namespace Rehearsal.Engine;

/// <summary>How a run ended, and the stack as it is now (in a preview: as it would be). Sorted by URN.</summary>
public sealed record RunResult(
    bool Succeeded,
    ChangeCounts Changes,
    IReadOnlyList<ResourceResult> Resources,
    PropertyValue.Map Outputs,
    IReadOnlyList<Diagnostic> Diagnostics,
    TimeSpan Duration);

public sealed record ChangeCounts(int Create, int Update, int Replace, int Delete, int Same);

/// <summary>
/// A resource of the stack. <paramref name="Parent"/> is null for the stack itself, <paramref name="Id"/> for components and
/// for what a preview would make.
/// </summary>
public sealed record ResourceResult(
    string Urn, string Type, string Name, string? Parent, string? Id, PropertyValue.Map Inputs, PropertyValue.Map Outputs);
