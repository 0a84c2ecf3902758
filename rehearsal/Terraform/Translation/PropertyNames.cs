using Rehearsal.Schema;
using Rehearsal.Terraform.Plugin;

namespace Rehearsal.Terraform.Translation;

/// <summary>
/// Finds the Pulumi property of a Terraform member: camel case, and a list's name in the plural unless the list can hold but one item.
/// Terraform's schema does not always tell the latter, so it is Pulumi's that decides: the name that it has is the one.
/// </summary>
internal static class PropertyNames
{
    public static Property? Find(this Properties properties, string member, TerraformType.Record siblings)
    {
        if (siblings.Members[member].Type is TerraformType.ListOf && Plural(member) is var plural
            && (plural == member || !siblings.Members.ContainsKey(plural))
            && properties.Find(Camel(plural)) is { } property)
        {
            return property;
        }

        return properties.Find(Camel(member));
    }

    private static string Plural(string name) => name switch
    {
        [.., 's'] => name,
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => name[..^1] + "ies",
        _ => name + "s",
    };

    private static string Camel(string name) =>
        string.Concat(name.Split('_').Select((word, index) => index == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
