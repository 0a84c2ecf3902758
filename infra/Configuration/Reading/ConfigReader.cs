using System.Collections.Concurrent;
using System.Text.Json;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>
/// Reads configuration records from the stack file's JSON. What a record accepts is what it declares: its properties in camel
/// case, <c>required</c> or not, enum members as MediaLive spells them, and the rules in their attributes. Every mistake is
/// added to the findings and reading goes on.
/// </summary>
internal sealed class ConfigReader(
    ConfigFindings findings, Placeholders placeholders, VariantChooser choose, bool hidesValues = false)
{
    private static readonly ConcurrentDictionary<Type, ValueShape> Shapes = new();

    public ConfigFindings Findings => findings;

    public VariantChooser Choose => choose;

    /// <summary>Reads a value; null when it is not one of type <typeparamref name="T"/>, and then the findings say why.</summary>
    public T? Read<T>(JsonElement json, ConfigPath path)
        where T : class => (T?)Read(typeof(T), json, path);

    public object? Read(Type type, JsonElement json, ConfigPath path) =>
        ShapeOf(type).Read(json, path, this);

    public static ValueShape ShapeOf(Type type) => Shapes.GetOrAdd(type, ValueShape.Of);

    /// <summary>A reader that keeps the values it reads out of errors.</summary>
    public ConfigReader Hiding() => new(findings, placeholders, choose, hidesValues: true);

    public string Fill(string key) => placeholders.Fill(key).Value;

    public ConfigText? ReadText(JsonElement json, ConfigPath path, string expected = "a text")
    {
        if (json.ValueKind == JsonValueKind.String)
            return placeholders.Fill(json.GetString()!);
        // YAML reads 012345 and true as a number and a boolean, and that may be meant.
        findings.Error(path, Show(json), $"is not {expected}", "write it in quotes if it is one");
        return null;
    }

    /// <summary>A value as an error of this reader shows it; null when it must not.</summary>
    public string? Show(JsonElement json) => hidesValues ? null
        : json.ValueKind == JsonValueKind.String ? placeholders.Fill(json.GetString()!).Shown
        : Written(json);

    /// <summary>A value as an error shows it: texts and numbers as they are, lists and maps without what is in them.</summary>
    public static string Written(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Object => "{ … }",
        JsonValueKind.Array => json.GetArrayLength() == 0 ? "[]" : "[ … ]",
        _ => json.GetRawText(),
    };
}
