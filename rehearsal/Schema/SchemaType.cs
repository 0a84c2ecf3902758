namespace Rehearsal.Schema;

/// <summary>
/// The type of a property: <c>string</c>, <c>int</c>, <c>double</c>, <c>bool</c>, <c>any</c>, <c>list&lt;T&gt;</c>,
/// <c>map&lt;T&gt;</c>, <c>T | U</c>, or a reference to a nested type or an enum such as <c>s3:CannedAcl</c>.
/// </summary>
public abstract record SchemaType
{
    private SchemaType() { }

    public sealed record Text : SchemaType;

    public sealed record Whole : SchemaType;

    public sealed record Number : SchemaType;

    public sealed record Bool : SchemaType;

    public sealed record Any : SchemaType;

    public sealed record List(SchemaType Element) : SchemaType;

    public sealed record Map(SchemaType Element) : SchemaType;

    public sealed record Union(IReadOnlyList<SchemaType> Alternatives) : SchemaType;

    public sealed record Reference(string Name) : SchemaType;

    public static SchemaType Parse(string text)
    {
        var alternatives = Split(text).ToList();
        return alternatives.Count > 1 ? new Union([.. alternatives.Select(ParseOne)]) : ParseOne(text);
    }

    /// <summary>The parts between bars that stand in no list or map.</summary>
    private static IEnumerable<string> Split(string text)
    {
        const string Bar = " | ";
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth > 0 || !text.AsSpan(at).StartsWith(Bar))
                continue;
            yield return text[start..at];
            start = at + Bar.Length;
        }

        yield return text[start..];
    }

    private static SchemaType ParseOne(string text) => text switch
    {
        "string" => new Text(),
        "int" => new Whole(),
        "double" => new Number(),
        "bool" => new Bool(),
        "any" => new Any(),
        _ when Inside(text, "list<") is { } element => new List(Parse(element)),
        _ when Inside(text, "map<") is { } element => new Map(Parse(element)),
        _ when text.Split(':') is [{ Length: > 0 }, { Length: > 0 }] => new Reference(text),
        _ => throw new FormatException($"The schema has a type '{text}', which is none that derive.mjs writes."),
    };

    private static string? Inside(string text, string opening) =>
        text.StartsWith(opening, StringComparison.Ordinal) && text.EndsWith('>') ? text[opening.Length..^1] : null;
}
