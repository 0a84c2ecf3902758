using System.ComponentModel.DataAnnotations;

namespace MediaLive.Delivery.Configuration;

/// <summary>
/// An entry of a list that people refer to by its name: unique in that list. One that can't be read is left out of the list,
/// so that the rules still find what is wrong with its neighbours.
/// </summary>
public abstract record NamedConfig : LocatedConfig
{
    /// <summary>Resources are named after it. Lower-case letters, digits and hyphens, a letter first, at most 31.</summary>
    [RegularExpression("^[a-z][a-z0-9-]{0,30}$", ErrorMessage =
        "is not a name of lower-case letters, digits and hyphens that starts with a letter and has at most 31 characters; rename it")]
    public required string Name { get; init; }
}
