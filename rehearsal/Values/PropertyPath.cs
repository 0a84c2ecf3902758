using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rehearsal.Values;

/// <summary>
/// The way to a property, such as <c>rules[0].id</c> or <c>tags["a.b"]</c>. In a pattern, <c>*</c> stands for any key or index.
/// </summary>
public sealed class PropertyPath
{
    public static readonly PropertyPath Root = new([]);

    private const string Any = "*";

    // Keys and indexes as text: what a segment is shows in the value that it is applied to.
    private readonly ImmutableArray<string> _segments;

    // As it was written, where it was.
    private readonly string? _text;

    private PropertyPath(ImmutableArray<string> segments, string? text = null) => (_segments, _text) = (segments, text);

    public static PropertyPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '.') at++;
            if (at < text.Length && text[at] == '[')
            {
                var quoted = at + 1 < text.Length && text[at + 1] == '"';
                var end = text.IndexOf(quoted ? "\"]" : "]", at + (quoted ? 2 : 1), StringComparison.Ordinal);
                if (end < 0) throw new FormatException($"The property path '{text}' has a '[' without its ']'; close it.");
                segments.Add(quoted ? text[(at + 2)..end].Replace("\\\"", "\"", StringComparison.Ordinal) : text[(at + 1)..end]);
                at = end + (quoted ? 2 : 1);
            }
            else
            {
                var end = text.AsSpan(at).IndexOfAny('.', '[');
                end = end < 0 ? text.Length : at + end;
                segments.Add(text[at..end]);
                at = end;
            }
        }
        return new(segments.ToImmutable(), text);
    }

    /// <summary>The property at the top that the way leads through.</summary>
    public string Top => _segments[0];

    public PropertyPath Key(string key) => new(_segments.Add(key));

    public PropertyPath Index(int index) => new(_segments.Add($"[{index.ToString(CultureInfo.InvariantCulture)}]"));

    /// <summary>Whether a change at <paramref name="changed"/> touches what this pattern names, or something in it or around it.</summary>
    public bool Touches(PropertyPath changed)
    {
        for (var i = 0; i < Math.Min(_segments.Length, changed._segments.Length); i++)
        {
            if (_segments[i] != Any && Bare(_segments[i]) != Bare(changed._segments[i])) return false;
        }
        return true;
    }

    /// <summary>Whether <paramref name="changed"/> is what this pattern names, or something in it.</summary>
    public bool Covers(PropertyPath changed) => _segments.Length <= changed._segments.Length && Touches(changed);

    /// <summary>The new value with everything at this path taken from the old one, absence included.</summary>
    public PropertyValue.Map Keep(PropertyValue.Map old, PropertyValue.Map @new) => (PropertyValue.Map)Keep(old, @new, 0)!;

    public override string ToString()
    {
        if (_text is not null) return _text;
        var text = new StringBuilder();
        foreach (var segment in _segments)
        {
            if (segment.StartsWith('[')) text.Append(segment);
            else if (segment.AsSpan().ContainsAny(".[]\" ")) text.Append("[\"").Append(segment.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
            else text.Append(text.Length == 0 ? "" : ".").Append(segment);
        }
        return text.ToString();
    }

    private PropertyValue? Keep(PropertyValue? old, PropertyValue? @new, int depth)
    {
        if (depth == _segments.Length) return old;
        var segment = _segments[depth];
        switch (old, @new)
        {
            case (PropertyValue.Secret secret, _):
                return Keep(secret.Value, @new, depth)?.AsSecret();
            case (_, PropertyValue.Secret secret):
                return Keep(old, secret.Value, depth)?.AsSecret();
            case (PropertyValue.Map or null, PropertyValue.Map map):
                var oldMap = old as PropertyValue.Map ?? PropertyValue.Map.Empty;
                string[] keys = segment == Any ? [.. oldMap.Entries.Keys.Union(map.Entries.Keys)] : [segment];
                return keys.Aggregate(map, (result, key) =>
                    Keep(oldMap[key], result[key], depth + 1) is { } value ? result.With(key, value) : result.Without(key));
            case (PropertyValue.List oldList, PropertyValue.List list):
                var items = list.Items.ToBuilder();
                for (var i = 0; i < Math.Min(oldList.Items.Length, items.Count); i++)
                {
                    if (segment == Any || Bare(segment) == i.ToString(CultureInfo.InvariantCulture))
                        items[i] = Keep(oldList.Items[i], items[i], depth + 1) ?? items[i];
                }
                return new PropertyValue.List(items.ToImmutable());
            default:
                return @new;
        }
    }

    private static string Bare(string segment) => segment.StartsWith('[') ? segment[1..^1] : segment;
}
