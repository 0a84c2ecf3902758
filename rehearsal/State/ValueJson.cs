using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rehearsal.Secrets;
using Rehearsal.Values;

namespace Rehearsal.State;

/// <summary>Values as the state holds them: JSON with pulumi's signatures, every secret encrypted.</summary>
internal sealed class ValueJson(SecretBox secrets)
{
    public void Write(Utf8JsonWriter json, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Bool flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case PropertyValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case PropertyValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case PropertyValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(json, item);
                json.WriteEndArray();
                break;
            case PropertyValue.Map map:
                json.WriteStartObject();
                WriteEntries(json, map);
                json.WriteEndObject();
                break;
            case PropertyValue.Secret secret:
                WriteSigned(json, Signatures.Secret, PropertyValue.Map.Empty.With("ciphertext", PropertyValue.Of(Seal(secret.Value))));
                break;
            case PropertyValue.Reference reference:
                Write(json, reference.ToFields());
                break;
            case PropertyValue.Blob blob:
                Write(json, blob.ToFields());
                break;
            case PropertyValue.Unknown:
                json.WriteStringValue(Signatures.Unknown);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    public PropertyValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => PropertyValue.Of(json.GetBoolean()),
        JsonValueKind.Number => PropertyValue.Of(json.GetDouble()),
        JsonValueKind.String => json.ValueEquals(Signatures.Unknown) ? PropertyValue.Unknown.Instance : PropertyValue.Of(json.GetString()!),
        JsonValueKind.Array => new PropertyValue.List(json.EnumerateArray().Select(Read).ToImmutableArray()),
        JsonValueKind.Object => ReadObject(json),
        _ => PropertyValue.Null.Instance,
    };

    public PropertyValue.Map ReadMap(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new FormatException("Inputs and outputs must be objects.");
        var entries = PropertyValue.Map.Empty.Entries.ToBuilder();
        foreach (var property in json.EnumerateObject()) entries[property.Name] = Read(property.Value);
        return new(entries.ToImmutable());
    }

    private PropertyValue ReadObject(JsonElement json)
    {
        if (json.OptionalText(Signatures.Key) is not { } signature) return ReadMap(json);
        if (signature == Signatures.Secret) return new PropertyValue.Secret(Open(json.Text("ciphertext")));
        var fields = ReadMap(json).Without(Signatures.Key);
        return signature == Signatures.Resource
            ? new PropertyValue.Reference(json.Text("urn"), fields["id"], json.Text("packageVersion"))
            : new PropertyValue.Blob(signature, fields);
    }

    private void WriteSigned(Utf8JsonWriter json, string signature, PropertyValue.Map fields)
    {
        json.WriteStartObject();
        json.WriteString(Signatures.Key, signature);
        WriteEntries(json, fields);
        json.WriteEndObject();
    }

    private void WriteEntries(Utf8JsonWriter json, PropertyValue.Map map)
    {
        foreach (var (key, value) in map.Entries)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }
    }

    private string Seal(PropertyValue value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) Write(json, value);
        return secrets.Seal(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private PropertyValue Open(string ciphertext)
    {
        using var json = JsonDocument.Parse(secrets.Open(ciphertext));
        return Read(json.RootElement);
    }
}
