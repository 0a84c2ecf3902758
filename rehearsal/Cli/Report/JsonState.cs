using System.Text.Json;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Cli.Report;

/// <summary>
/// The state of a resource in pulumi's own form, as <c>pulumi preview --json</c> prints it (<c>ResourceV3</c>): what is empty is
/// left out, and every secret is <c>"[secret]"</c>.
/// </summary>
internal sealed class JsonState(Utf8JsonWriter json)
{
    private readonly StateValueWriter _values = new(json);

    public void Write(string name, ResourceRecord state)
    {
        json.WriteStartObject(name);
        json.WriteString("urn", state.Urn);
        json.WriteBoolean("custom", state.Custom);
        json.WriteText("id", state.Id);
        json.WriteString("type", state.Type);
        if (state.Inputs.Entries.Count > 0) _values.Write("inputs", state.Inputs);
        if (state.Outputs.Entries.Count > 0) _values.Write("outputs", state.Outputs);
        json.WriteText("parent", state.Parent);
        json.WriteFlag("protect", state.Protect);
        json.WriteFlag("external", state.External);
        json.WriteTexts("dependencies", state.Dependencies);
        json.WriteText("provider", state.Provider);
        json.WriteTextsByName("propertyDependencies", state.PropertyDependencies);
        json.WriteTexts("additionalSecretOutputs", state.AdditionalSecretOutputs);
        json.WriteFlag("retainOnDelete", state.RetainOnDelete);
        json.WriteText("deletedWith", state.DeletedWith);
        json.WriteEndObject();
    }

    /// <summary>Special values bear pulumi's signatures.</summary>
    private sealed class StateValueWriter(Utf8JsonWriter json) : JsonValueWriter(json, showSecrets: false)
    {
        protected override void WriteUnknown() => Json.WriteStringValue(Signatures.Unknown);

        protected override void Write(PropertyValue.Reference reference) => WriteObject(reference.ToFields());

        protected override void Write(PropertyValue.Blob blob) => WriteObject(blob.ToFields());
    }
}
