using System.Text.Json;

namespace Offline.Generator;

/// <summary>An enum of strings, which Pulumi makes a struct so that it goes to and fro as its string.</summary>
internal static class EnumTemplate
{
    public static string Render(string name, IReadOnlyDictionary<string, string> values)
    {
        var members = values.Select(entry => $"        public static {name} {entry.Key} {{ get; }} = new {name}({JsonSerializer.Serialize(entry.Value)});\n");
        return $$"""
                [EnumType]
                public readonly struct {{name}} : IEquatable<{{name}}>
                {
                    private readonly string _value;

                    private {{name}}(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

            {{string.Concat(members)}}
                    public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);
                    public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
                    public static explicit operator string({{name}} value) => value._value;

                    [EditorBrowsable(EditorBrowsableState.Never)]
                    public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);
                    public bool Equals({{name}} other) => string.Equals(_value, other._value, StringComparison.Ordinal);

                    [EditorBrowsable(EditorBrowsableState.Never)]
                    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

                    public override string ToString() => _value;
                }

            """;
    }
}
