namespace Policies;

/// <summary>A statement before and after: one of them is null where it came or went.</summary>
/// <param name="Name">Its <c>Sid</c>, or what it said in short before; unique among the pairs.</param>
/// <param name="Old">Before.</param>
/// <param name="New">After.</param>
/// <param name="Changes">What differs inside, where it is in both documents.</param>
/// <param name="Widens">
/// Whether it permits what was not permitted: an <c>Allow</c> that no <c>Allow</c> of the old document covers, or a <c>Deny</c>
/// that went and that no <c>Deny</c> of the new one makes up for.
/// </param>
public sealed record StatementPair(
    string Name, PolicyStatement? Old, PolicyStatement? New, IReadOnlyList<PartChange> Changes, bool Widens)
{
    public StatementChange Change => this switch
    {
        { Old: null } => StatementChange.Added,
        { New: null } => StatementChange.Removed,
        { Changes.Count: > 0 } => StatementChange.Changed,
        _ => StatementChange.None,
    };
}

/// <summary>What became of a statement.</summary>
public enum StatementChange
{
    /// <summary>It says what it said.</summary>
    None,

    /// <summary>The new document alone has it.</summary>
    Added,

    /// <summary>The old document alone has it.</summary>
    Removed,

    /// <summary>Both have it, with differences inside.</summary>
    Changed,
}
