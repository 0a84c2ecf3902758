using System.Collections.Immutable;
using System.Text.Json;
using Rehearsal.Values;

namespace Rehearsal.State;

/// <summary>Resource records as the state holds them: what is absent or false is left out.</summary>
internal sealed class RecordJson(ValueJson values)
{
    public void Write(Utf8JsonWriter json, ResourceRecord record)
    {
        json.WriteStartObject();
        json.WriteString("urn", record.Urn);
        json.WriteFlag("custom", record.Custom);
        json.WriteFlag("external", record.External);
        if (record.Status != ResourceStatus.Live) json.WriteString("status", record.Status.ToString());
        if (record.Generation != 0) json.WriteNumber("generation", record.Generation);
        json.WriteText("id", record.Id);
        json.WriteText("parent", record.Parent);
        json.WriteText("provider", record.Provider);
        json.WritePropertyName("inputs");
        values.Write(json, record.Inputs);
        json.WritePropertyName("outputs");
        values.Write(json, record.Outputs);
        json.WriteTexts("dependencies", record.Dependencies);
        json.WriteTextsByName("propertyDependencies", record.PropertyDependencies);
        json.WriteTexts("replaceOnChanges", record.ReplaceOnChanges);
        json.WriteTexts("additionalSecretOutputs", record.AdditionalSecretOutputs);
        json.WriteFlag("protect", record.Protect);
        json.WriteFlag("retainOnDelete", record.RetainOnDelete);
        json.WriteText("deletedWith", record.DeletedWith);
        json.WriteEndObject();
    }

    /// <summary>A resource of this version's state, or of an earlier one's, which held fewer fields.</summary>
    public ResourceRecord Read(JsonElement json)
    {
        json.Require("inputs", "outputs");
        var record = new ResourceRecord
        {
            Urn = json.Urn("urn"),
            Custom = json.Flag("custom"),
            External = json.Flag("external"),
            Status = json.OptionalText("status") is { } status ? StatusOf(status) : ResourceStatus.Live,
            Generation = json.Count("generation"),
            Id = json.OptionalText("id"),
            Parent = json.OptionalUrn("parent"),
            Provider = json.OptionalText("provider") is { } provider && Urns.IsValid(ProviderReference.UrnOf(provider)) ? provider : null,
            Inputs = values.ReadMap(json.GetProperty("inputs")),
            Outputs = values.ReadMap(json.GetProperty("outputs")),
            Dependencies = json.Urns("dependencies"),
            PropertyDependencies = PropertyDependencies(json),
            ReplaceOnChanges = json.Texts("replaceOnChanges"),
            AdditionalSecretOutputs = json.Texts("additionalSecretOutputs"),
            Protect = json.Flag("protect"),
            RetainOnDelete = json.Flag("retainOnDelete"),
            DeletedWith = json.OptionalUrn("deletedWith"),
        };
        // Of a tainted resource nobody may know the id yet.
        return record is { Custom: true, Id: null, Status: not ResourceStatus.Tainted } ? throw new FormatException($"'{record.Urn}' has no id.") : record;
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies(JsonElement json)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var property in json.Properties("propertyDependencies"))
            result[property.Name] = json.GetProperty("propertyDependencies").Urns(property.Name);
        return result.ToImmutable();
    }

    private static ResourceStatus StatusOf(string text) => Enum.TryParse<ResourceStatus>(text, out var status) && status.ToString() == text
        ? status
        : throw new FormatException($"'status' is '{text}', which it can't be.");
}
