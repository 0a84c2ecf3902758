using System.Collections.Immutable;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>
/// An entry of a list that people refer to by its name: unique in that list. One that can't be read is left out of the list,
/// so that the rules still find what is wrong with its neighbours.
/// </summary>
internal abstract record NamedConfig : LocatedConfig
{
    internal const string NamePattern = "^[a-z][a-z0-9-]{0,30}$";

    internal const string NoName =
        "is not a name of lower-case letters, digits and hyphens that starts with a letter and has at most 31 characters";

    /// <summary>Resources are named after it. Lower-case letters, digits and hyphens, a letter first, at most 31.</summary>
    [Pattern(NamePattern, NoName, "rename it")]
    public required string Name { get; init; }

    /// <summary>
    /// What it was called before. What was made under that name is kept; after the next update, this may be taken away.
    /// </summary>
    [Pattern(NamePattern, NoName, "write the one that it had")]
    public string? Formerly { get; init; }

    /// <summary>Its name first, then the one that it had before.</summary>
    internal ImmutableArray<string> Names => Formerly is null ? [Name] : [Name, Formerly];
}

/// <summary>
/// A part of the stack file that knows where it stands, for the errors of rules that look at it after it was read.
/// </summary>
internal abstract record LocatedConfig
{
    /// <summary>Where it stands; set by the reader.</summary>
    internal ConfigPath Path { get; set; }
}
