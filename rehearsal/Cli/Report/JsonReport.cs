using System.Text.Encodings.Web;
using System.Text.Json;
using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Cli.Report;

/// <summary>The result of a run for programs to read: the whole of standard output under <c>--json</c>.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ChangeCounts NoChanges = new(0, 0, 0, 0, 0);

    /// <summary>A run that never began: every line of the message is an error.</summary>
    public static RunResult OfFailure(string message, TimeSpan duration) => new(
        false, NoChanges, [], PropertyValue.Map.Empty, [.. message.Split('\n').Select(line => new Diagnostic(Severity.Error, line, null))], duration);

    /// <param name="output">Where the object goes.</param>
    /// <param name="result">How the run ended.</param>
    /// <param name="steps">What it did, resource by resource.</param>
    /// <param name="oldOutputs">The stack's outputs before the run.</param>
    /// <param name="showSecrets">Shows secrets in clear, but not in the steps: pulumi never shows them there.</param>
    public static void Write(
        TextWriter output, RunResult result, IReadOnlyCollection<Step> steps, PropertyValue.Map oldOutputs, bool showSecrets) =>
        Write(output, json => Write(json, result, steps, oldOutputs, new JsonValueWriter(json, showSecrets)));

    /// <summary>The outputs of a stack, just as <c>pulumi stack output --json</c> prints them.</summary>
    public static void WriteOutputs(TextWriter output, PropertyValue.Map outputs, bool showSecrets) =>
        Write(output, json => new JsonValueWriter(json, showSecrets).Write(outputs));

    private static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(
        Utf8JsonWriter json,
        RunResult result,
        IReadOnlyCollection<Step> steps,
        PropertyValue.Map oldOutputs,
        JsonValueWriter values)
    {
        json.WriteStartObject();
        json.WriteString("result", result.Succeeded ? "succeeded" : "failed");
        WriteChanges(json, result.Changes);
        new JsonSteps(json, result.Resources).Write("steps", steps);
        json.WriteStartArray("resources");
        foreach (var resource in result.Resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal))
            WriteResource(json, resource, values);
        json.WriteEndArray();
        values.Write("oldOutputs", oldOutputs);
        values.Write("outputs", result.Outputs);
        WriteChanged(json, oldOutputs, result.Outputs);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in result.Diagnostics)
            WriteDiagnostic(json, diagnostic);
        json.WriteEndArray();
        json.WriteNumber("seconds", Math.Round(result.Duration.TotalSeconds, 3));
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, ChangeCounts changes)
    {
        json.WriteStartObject("changes");
        json.WriteNumber("create", changes.Create);
        json.WriteNumber("update", changes.Update);
        json.WriteNumber("replace", changes.Replace);
        json.WriteNumber("delete", changes.Delete);
        json.WriteNumber("same", changes.Same);
        json.WriteEndObject();
    }

    /// <summary>The paths at which outputs differ: of a secret, both sides look the same.</summary>
    private static void WriteChanged(Utf8JsonWriter json, PropertyValue.Map oldOutputs, PropertyValue.Map outputs)
    {
        json.WriteStartArray("changedOutputs");
        foreach (var difference in PropertyDiff.Compare(oldOutputs, outputs))
            json.WriteStringValue(difference.Path.ToString());
        json.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter json, ResourceResult resource, JsonValueWriter values)
    {
        json.WriteStartObject();
        json.WriteString("urn", resource.Urn);
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("parent", resource.Parent ?? "");
        json.WriteString("id", resource.Id ?? "");
        values.Write("inputs", resource.Inputs);
        values.Write("outputs", resource.Outputs);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", diagnostic.Message);
        json.WriteString("urn", diagnostic.Urn ?? "");
        json.WriteEndObject();
    }
}
