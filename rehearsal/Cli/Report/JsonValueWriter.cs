using System.Text.Json;
using Rehearsal.Values;

namespace Rehearsal.Cli.Report;

/// <summary>
/// Writes property values as JSON. A secret is <c>"[secret]"</c> unless secrets are shown, a value that only an update will know
/// is <c>"[unknown]"</c>, and a reference to a resource is its URN.
/// </summary>
internal class JsonValueWriter(Utf8JsonWriter json, bool showSecrets)
{
    protected Utf8JsonWriter Json => json;

    public void Write(string name, PropertyValue value)
    {
        json.WritePropertyName(name);
        Write(value);
    }

    public void Write(PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Null:
                json.WriteNullValue();
                break;
            case PropertyValue.Bool boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case PropertyValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case PropertyValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case PropertyValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(item);
                json.WriteEndArray();
                break;
            case PropertyValue.Map map:
                WriteObject(map);
                break;
            case PropertyValue.Blob blob:
                Write(blob);
                break;
            case PropertyValue.Secret secret when showSecrets:
                Write(secret.Value);
                break;
            case PropertyValue.Secret:
                json.WriteStringValue(Marker.Secret);
                break;
            case PropertyValue.Unknown:
                WriteUnknown();
                break;
            case PropertyValue.Reference reference:
                Write(reference);
                break;
        }
    }

    protected virtual void WriteUnknown() => json.WriteStringValue(Marker.Unknown);

    protected virtual void Write(PropertyValue.Reference reference) => json.WriteStringValue(reference.Urn);

    protected virtual void Write(PropertyValue.Blob blob) => WriteObject(blob.Fields);

    protected void WriteObject(PropertyValue.Map map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map.Entries)
            Write(name, value);
        json.WriteEndObject();
    }
}
