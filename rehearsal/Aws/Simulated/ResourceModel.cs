using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>What the simulation knows of one resource type beyond its schema.</summary>
internal sealed record ResourceModel(string Type)
{
    /// <summary>The id: an input's value, or one that AWS makes up.</summary>
    public required Func<Making, string> Id { get; init; }

    /// <summary>The input that holds the id, where one does: so that an existing resource can be read by it.</summary>
    public string? IdProperty { get; init; }

    /// <summary>
    /// Whether a read finds only what is known to exist. Of other types whatever is asked for exists, since nothing else can be known
    /// without an account.
    /// </summary>
    public bool IsReadIfKnown { get; init; }

    public AutoName? AutoName { get; init; }

    /// <summary>Inputs that the provider itself fills in: known in a preview.</summary>
    public IReadOnlyDictionary<string, PropertyValue> Defaults { get; init; } = new Dictionary<string, PropertyValue>();

    /// <summary>Outputs that only AWS knows: unknown in the preview of a creation.</summary>
    public Computed Computed { get; init; } = Computed.None;

    /// <summary>Computed outputs that an update changes; all others stay as they are.</summary>
    public Computed Updated { get; init; } = Computed.None;

    public IReadOnlyList<Replacement> Replaces { get; init; } = [];

    /// <summary>Inputs of which exactly one must be given.</summary>
    public IReadOnlyList<string> ExactlyOneOf { get; init; } = [];

    /// <summary>What AWS refuses by the values, beyond what its models say.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>The name that no other resource may have, if it has one.</summary>
    public UniqueName? Name { get; init; }

    /// <summary>What AWS refuses by what there is besides.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>What AWS says of deleting it while its memberships have others; null where it says nothing.</summary>
    public string? DeleteConflict { get; init; }

    /// <summary>Set where old and new can't exist side by side even under different ids.</summary>
    public bool DeleteBeforeReplace { get; init; }

    public PropertyValue.Map WithDefaults(PropertyValue.Map inputs)
    {
        foreach (var (name, value) in Defaults)
            inputs = inputs[name] is null or PropertyValue.Null ? inputs.With(name, value) : inputs;
        return inputs;
    }

    /// <summary>A type whose id is one of its inputs.</summary>
    public static ResourceModel NamedBy(string type, string property) =>
        new(type) { Id = making => making.Text(property), IdProperty = property };
}
