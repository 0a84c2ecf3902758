using System.Text.Json;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>An abstract record whose keys say which of its kinds is meant.</summary>
internal interface IConfigVariants
{
    /// <summary>The record to read; null when there is none, and then the reader's findings say why.</summary>
    static abstract Type? Choose(JsonElement json, ConfigPath path, ConfigReader reader);
}

internal sealed class VariantShape<T> : ValueShape
    where T : IConfigVariants
{
    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader) =>
        T.Choose(json, path, reader) is { } variant ? reader.Read(variant, json, path) : null;
}
