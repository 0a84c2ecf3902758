using System.ComponentModel;
using System.Reflection;
using System.Text.Json;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>A configuration record: each of its settable properties is a key.</summary>
internal sealed class RecordShape(Type type) : ValueShape
{
    private readonly Dictionary<string, ConfigProperty> _properties = type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is not null)
        .Select(property => new ConfigProperty(property))
        .ToDictionary(property => property.Key);

    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            reader.Findings.Error(
                path, ConfigReader.Written(json), "is not a map", $"write the keys {string.Join(", ", _properties.Keys)}");
            return null;
        }

        var record = Activator.CreateInstance(type)!;
        if (record is LocatedConfig located)
            located.Path = path;
        var complete = true;
        foreach (var key in json.EnumerateObject().Where(entry => !_properties.ContainsKey(entry.Name)))
        {
            reader.Findings.Error(path.Key(key.Name), null, "is not a key known here",
                Nearest.Remedy(key.Name, _properties.Keys));
        }

        foreach (var property in _properties.Values)
            complete &= property.ReadInto(record, json, path, reader);
        return complete ? record : null;
    }
}

/// <summary>One key of a configuration record.</summary>
internal sealed class ConfigProperty(PropertyInfo property)
{
    private readonly Type _type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    private readonly bool _required = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
    private readonly bool _hidden = property.IsDefined(typeof(PasswordPropertyTextAttribute));
    private readonly ValueRuleAttribute[] _rules = [.. property.GetCustomAttributes<ValueRuleAttribute>()];

    public string Key { get; } = JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>Sets the property from its key; false when the record can't do without it.</summary>
    public bool ReadInto(object record, JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (!json.TryGetProperty(Key, out var value))
        {
            if (_required)
                reader.Findings.Error(path.Key(Key), null, "is missing", ConfigReader.ShapeOf(_type).Hint);
            return !_required;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            TellEmpty(path, reader);
            return !_required;
        }

        if (_hidden)
            reader = reader.Hiding();
        if (reader.Read(_type, value, path.Key(Key)) is not { } read)
            return !_required;
        if (read is "")
        {
            TellEmpty(path, reader);
        }
        else
        {
            foreach (var broken in _rules.Where(rule => !rule.Holds(read)))
                reader.Findings.Error(path.Key(Key), reader.Show(value), broken.Rule, broken.Remedy);
        }

        property.SetValue(record, read);
        return true;
    }

    private void TellEmpty(ConfigPath path, ConfigReader reader) =>
        reader.Findings.Error(path.Key(Key), null, "is empty",
            _required ? ConfigReader.ShapeOf(_type).Hint : "write its value, or remove the key");
}
