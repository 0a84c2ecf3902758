using System.Text.Json;
using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Cli.Display;

/// <summary>
/// A policy is one property that holds a whole JSON document: what differs is told within the document, and not by printing
/// both versions.
/// </summary>
internal static class JsonChanges
{
    public static IEnumerable<PropertyChange> Expand(PropertyChange change) =>
        change is { Old: PropertyValue.Text old, New: PropertyValue.Text @new } && Parse(old.Value) is { } before && Parse(@new.Value) is { } after
            ? Differences(change.Path, before, after).Select(difference => difference with { ForcesReplacement = change.ForcesReplacement })
            : [change];

    private static PropertyValue? Parse(string text)
    {
        if (text.TrimStart() is not ['{' or '[', ..])
            return null;

        try
        {
            using var document = JsonDocument.Parse(text);
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PropertyValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => PropertyValue.Of(element.EnumerateObject().DistinctBy(member => member.Name)
            .Select(member => KeyValuePair.Create(member.Name, Value(member.Value)))),
        JsonValueKind.Array => PropertyValue.Of(element.EnumerateArray().Select(Value)),
        JsonValueKind.String => PropertyValue.Of(element.GetString()!),
        JsonValueKind.Number => PropertyValue.Of(element.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => PropertyValue.Of(element.GetBoolean()),
        _ => PropertyValue.Null.Instance,
    };

    private static IEnumerable<PropertyChange> Differences(string path, PropertyValue? old, PropertyValue? @new) => (old, @new) switch
    {
        _ when Equals(old, @new) => [],
        (PropertyValue.Map before, PropertyValue.Map after) => before.Entries.Keys.Union(after.Entries.Keys, StringComparer.Ordinal)
            .SelectMany(key => Differences($"{path}.{key}", before[key], after[key])),
        (PropertyValue.List before, PropertyValue.List after) => Enumerable.Range(0, Math.Max(before.Items.Length, after.Items.Length))
            .SelectMany(i => Differences($"{path}[{i}]", before.Items.ElementAtOrDefault(i), after.Items.ElementAtOrDefault(i))),
        _ => [new PropertyChange(path, old, @new, ForcesReplacement: false)],
    };
}
