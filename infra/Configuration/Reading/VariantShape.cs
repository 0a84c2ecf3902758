using System.Text.Json;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>An abstract record whose keys say which of its kinds is meant.</summary>
internal sealed class VariantShape : ValueShape
{
    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader) =>
        reader.Choose(json, path, reader) is { } variant ? reader.Read(variant, json, path) : null;
}

/// <summary>Chooses the record to read; null when there is none, and then the reader's findings say why.</summary>
internal delegate Type? VariantChooser(JsonElement json, ConfigPath path, ConfigReader reader);
