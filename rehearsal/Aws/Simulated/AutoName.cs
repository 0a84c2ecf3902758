using System.Text.RegularExpressions;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>The input that is named after the resource when the program gives it no name: its logical name, <c>-</c> and seven hex digits.</summary>
internal sealed record AutoName(string Property, int MaxLength = 255)
{
    private const int SuffixLength = 8;

    public string Prefix { get; init; } = "";

    public bool Lowercase { get; init; }

    /// <summary>Fills the name in; an automatic one that the resource has is kept, also under a new logical name.</summary>
    public PropertyValue.Map Fill(CheckRequest request, PropertyValue.Map inputs, List<CheckFailure> failures)
    {
        if (inputs[Property] is not (null or PropertyValue.Null) || inputs[Property + "Prefix"] is not (null or PropertyValue.Null))
            return inputs;
        if (request.OldInputs?[Property] is PropertyValue.Text old && IsAutomatic(old.Value))
            return inputs.With(Property, old);

        var logicalName = request.Urn[(request.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
        var stem = Prefix + (Lowercase ? logicalName.ToLowerInvariant() : logicalName);
        if (stem.Length + SuffixLength > MaxLength)
        {
            failures.Add(new CheckFailure(
                Property, $"'{stem}' with {SuffixLength} characters added is longer than {MaxLength}; give the resource a shorter name, or set '{Property}'"));
            return inputs;
        }

        return inputs.With(Property, PropertyValue.Of($"{stem}-{MadeUp.Hex(request.NameSeed, SuffixLength - 1)}"));
    }

    /// <summary>
    /// Whether the program chose the name. Pulumi's providers then delete a resource before they make its replacement, since the name
    /// may be one that only one resource can have.
    /// </summary>
    public bool IsChosen(PropertyValue.Map inputs) => inputs[Property] is PropertyValue.Text name && !IsAutomatic(name.Value);

    /// <summary>Pulumi's provider notes which inputs it made; by the looks of them is near enough here.</summary>
    private static bool IsAutomatic(string name) => Regex.IsMatch(name, $"-[0-9a-f]{{{SuffixLength - 1}}}$");
}
