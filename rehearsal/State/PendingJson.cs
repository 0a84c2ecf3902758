using System.Text.Json;

namespace Rehearsal.State;

internal static class PendingJson
{
    public static void Write(Utf8JsonWriter json, PendingOperation operation)
    {
        json.WriteStartObject();
        json.WriteString("operation", operation.Operation);
        json.WriteString("urn", operation.Urn);
        json.WriteEndObject();
    }

    public static PendingOperation Read(JsonElement json) =>
        new(json.Text("operation"), json.Urn("urn"));
}
