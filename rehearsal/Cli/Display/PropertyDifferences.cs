using System.Text.Json;
using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Cli.Display;

/// <summary>Finds where two values differ, as deep as it can.</summary>
internal static class PropertyDifferences
{
    /// <summary>
    /// A policy is one property that holds a whole JSON document, a sheet one that holds many lines: what differs is told within
    /// them, and not by printing both versions.
    /// </summary>
    public static IEnumerable<PropertyChange> Expand(PropertyChange change) => change is { Old: { } old, New: { } @new }
        ? Between(change.Path, old, @new).Select(difference => difference with { ForcesReplacement = change.ForcesReplacement })
        : [change];

    public static IEnumerable<PropertyChange> Between(string path, PropertyValue? old, PropertyValue? @new) => (old, @new) switch
    {
        _ when Equals(old, @new) => [],
        ({ } before, { } after) when PolicyDifferences.Between(path, before, after) is { } changes => changes,
        (PropertyValue.Map before, PropertyValue.Map after) => before.Entries.Keys.Union(after.Entries.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .SelectMany(key => Between(path.Length == 0 ? key : $"{path}.{key}", before[key], after[key])),
        (PropertyValue.List before, PropertyValue.List after) => Enumerable.Range(0, Math.Max(before.Items.Length, after.Items.Length))
            .SelectMany(i => Between($"{path}[{i}]", before.Items.ElementAtOrDefault(i), after.Items.ElementAtOrDefault(i))),
        (PropertyValue.Text before, PropertyValue.Text after) => BetweenTexts(path, before, after),
        _ => [new PropertyChange(path, old, @new, ForcesReplacement: false)],
    };

    private static IEnumerable<PropertyChange> BetweenTexts(string path, PropertyValue.Text old, PropertyValue.Text @new)
    {
        if (Parse(old.Value) is { } before && Parse(@new.Value) is { } after && !Equals(before, after))
            return Between(path, before, after);

        var (oldLines, newLines) = (old.Value.Split('\n'), @new.Value.Split('\n'));
        return oldLines.Length == newLines.Length && oldLines.Length > 1
            ? oldLines.Zip(newLines).Index().Where(line => line.Item.First != line.Item.Second).Select(line => new PropertyChange(
                $"{path}, line {line.Index + 1}", PropertyValue.Of(line.Item.First), PropertyValue.Of(line.Item.Second), ForcesReplacement: false))
            : [new PropertyChange(path, old, @new, ForcesReplacement: false)];
    }

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
}
