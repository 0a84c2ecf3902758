using System.Collections.Immutable;

namespace Rehearsal.State;

/// <summary>One change of the state: happens, and is remembered, as a whole.</summary>
internal sealed record Change
{
    public ImmutableArray<ResourceRecord> Put { get; init; } = [];

    public ImmutableArray<RecordKey> Remove { get; init; } = [];

    /// <summary>A resource has a new URN: references to the old one mean it from now on.</summary>
    public Renaming? Rename { get; init; }
}

internal sealed record Renaming(string Old, string New);

/// <summary>An operation that was begun: until its change follows, nobody knows what came of it.</summary>
internal sealed record PendingOperation(string Operation, string Urn);
