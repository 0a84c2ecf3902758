using System.Text.Json;

namespace MediaLive.Delivery.Configuration.Reading;

internal sealed class TextShape : ValueShape
{
    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader) => reader.ReadText(json, path)?.Value;
}

internal sealed class BooleanShape : ValueShape
{
    public override string Hint => "write true or false";

    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return json.GetBoolean();
        reader.Findings.Error(path, ConfigReader.Written(json), "is neither true nor false", "write true or false");
        return null;
    }
}

internal sealed class IntegerShape : ValueShape
{
    public override string Hint => "write a whole number";

    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number))
            return number;
        reader.Findings.Error(path, ConfigReader.Written(json), "is not a whole number", "write digits, without quotes");
        return null;
    }
}

/// <summary>An enum, whose members carry MediaLive's spelling.</summary>
internal sealed class EnumShape(Type type) : ValueShape
{
    private readonly Dictionary<string, object> _members = Spelling.Members(type);

    public override string Hint => $"write one of {string.Join(", ", _members.Keys)}";

    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (reader.ReadText(json, path)?.Value is not { } word)
            return null;
        if (_members.TryGetValue(word, out var member))
            return member;
        reader.Findings.Error(path, word, "is not one of the values known here", Nearest.Remedy(word, _members.Keys));
        return null;
    }
}

/// <summary>A value with rules of its own.</summary>
internal sealed class ConfigValueShape<T> : ValueShape
    where T : class, IConfigValue<T>
{
    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader) =>
        reader.ReadText(json, path) is { } text
            ? T.Read(text, (rule, remedy) => reader.Findings.Error(path, T.Show(text.Shown), rule, remedy))
            : null;
}
