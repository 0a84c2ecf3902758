using System.Collections.Immutable;

namespace Rehearsal.Values;

/// <summary>What is secret in a value, and how secretness passes from inputs to outputs.</summary>
public static class Secrecy
{
    public static bool HasSecrets(this PropertyValue value) => value.Any(part => part is PropertyValue.Secret);

    public static bool HasUnknowns(this PropertyValue value) => value.Any(part => part is PropertyValue.Unknown);

    /// <summary>Whether there is nothing in it but what JSON has: texts, numbers, lists and the like.</summary>
    public static bool HasJsonForm(this PropertyValue value) => !value.Any(part =>
        part is PropertyValue.Secret or PropertyValue.Unknown or PropertyValue.Reference or PropertyValue.Blob);

    /// <summary>The map without its marks of secretness, as a provider gets it.</summary>
    public static PropertyValue.Map Reveal(this PropertyValue.Map map) => (PropertyValue.Map)Reveal((PropertyValue)map);

    public static PropertyValue Reveal(this PropertyValue value)
    {
        // Almost nothing holds a secret: copy only what does.
        if (!value.HasSecrets()) return value;
        return value switch
        {
            PropertyValue.Secret secret => secret.Value.Reveal(),
            PropertyValue.List list => new PropertyValue.List(list.Items.Select(Reveal).ToImmutableArray()),
            PropertyValue.Map map => map.Select(Reveal),
            PropertyValue.Blob blob => blob with { Fields = blob.Fields.Reveal() },
            PropertyValue.Reference reference => reference with { Id = reference.Id?.Reveal() },
            _ => value,
        };
    }

    /// <summary>Marks what is secret in <paramref name="model"/> as secret in <paramref name="map"/>, too, as pulumi does: down to the
    /// property within objects, but a list with a secret in it as a whole.</summary>
    public static PropertyValue.Map MarkLike(this PropertyValue.Map map, PropertyValue.Map model)
    {
        var result = map;
        foreach (var (key, secret) in model.Entries)
        {
            if (map[key] is not { } value || !secret.HasSecrets()) continue;
            result = result.With(key, (value, secret) switch
            {
                (PropertyValue.Map inner, PropertyValue.Map innerModel) => inner.MarkLike(innerModel),
                _ => value.AsSecret(),
            });
        }
        return result;
    }

    public static PropertyValue.Map MarkSecret(this PropertyValue.Map map, IEnumerable<string> keys) =>
        keys.Aggregate(map, (result, key) => result[key] is { } value ? result.With(key, value.AsSecret()) : result);

    public static PropertyValue AsSecret(this PropertyValue value) =>
        value is PropertyValue.Secret ? value : new PropertyValue.Secret(value.Reveal());

    private static PropertyValue.Map Select(this PropertyValue.Map map, Func<PropertyValue, PropertyValue> change)
    {
        var entries = map.Entries.ToBuilder();
        foreach (var (key, value) in map.Entries) entries[key] = change(value);
        return new(entries.ToImmutable());
    }

    private static bool Any(this PropertyValue value, Func<PropertyValue, bool> isSought)
    {
        if (isSought(value)) return true;
        switch (value)
        {
            case PropertyValue.Secret secret:
                return secret.Value.Any(isSought);
            case PropertyValue.List list:
                foreach (var item in list.Items)
                    if (item.Any(isSought)) return true;
                return false;
            case PropertyValue.Map map:
                foreach (var (_, item) in map.Entries)
                    if (item.Any(isSought)) return true;
                return false;
            case PropertyValue.Blob blob:
                return blob.Fields.Any(isSought);
            case PropertyValue.Reference { Id: { } id }:
                return id.Any(isSought);
            default:
                return false;
        }
    }
}
