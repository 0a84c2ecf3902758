using System.Text.Json;

namespace MediaLive.Agreements.Previews;

/// <summary>What stands in a preview where a value can't.</summary>
internal static class Marker
{
    /// <summary>Stands where a secret is.</summary>
    public const string Secret = "[secret]";

    /// <summary>Stands where a value is known only after the update.</summary>
    public const string Unknown = "[unknown]";

    public static JsonElement UnknownValue { get; } = JsonElement.Parse($"\"{Unknown}\"");

    public static bool IsUnknown(JsonElement? value) => Is(value, Unknown);

    public static bool IsSecret(JsonElement? value) => Is(value, Secret);

    private static bool Is(JsonElement? value, string marker) =>
        value is { ValueKind: JsonValueKind.String } text && text.ValueEquals(marker);
}
