using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rehearsal.Engine;
using YamlDotNet.RepresentationModel;

namespace Rehearsal.Configuration;

/// <summary>
/// Turns a YAML value into the text that pulumi hands to a program: text as it is, nothing as an empty text, everything else as
/// JSON with sorted keys.
/// A value is a secret as soon as any part of it is.
/// </summary>
/// <param name="file">Where the value stands.</param>
/// <param name="decrypt">Gives the clear text of a <c>secure:</c> value.</param>
internal sealed class ConfigText(YamlFile file, Func<YamlScalarNode, string> decrypt)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private bool _secret;

    public static ConfigValue Of(YamlFile file, YamlNode node, Func<YamlScalarNode, string> decrypt)
    {
        var text = new ConfigText(file, decrypt);
        var value = text.Convert(node);
        var plain = value is JsonValue scalar && scalar.TryGetValue<string>(out var s) ? s : value?.ToJsonString(Json) ?? "";
        return new ConfigValue(plain, text._secret);
    }

    private JsonNode? Convert(YamlNode node) => node switch
    {
        YamlScalarNode scalar => Convert(scalar),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlMappingNode mapping when Ciphertext(mapping) is { } ciphertext => Decrypt(ciphertext),
        YamlMappingNode mapping => new JsonObject(mapping.Merged()
            .Select(child => KeyValuePair.Create(Key(child.Key), Convert(child.Value)))
            .OrderBy(child => child.Key, StringComparer.Ordinal)),
        _ => throw file.Wrong(node, "this kind of YAML value can't be handed to a program."),
    };

    private JsonNode? Convert(YamlScalarNode node) => YamlScalar.Resolve(node) switch
    {
        YamlScalar.Null => null,
        YamlScalar.Bool value => value.Value,
        YamlScalar.Number { IsFinite: true } value => JsonNode.Parse(value.Json),
        YamlScalar.Number value => throw file.Wrong(node, $"{value.Json} is no number in JSON; quote it if text is meant."),
        YamlScalar.Text value => value.Value,
        var other => throw new InvalidOperationException($"{other.GetType().Name} is no scalar."),
    };

    private string Key(YamlNode node) => node is YamlScalarNode scalar && YamlScalar.Resolve(scalar) is YamlScalar.Text text
        ? text.Value
        : throw file.Wrong(node, "a key must be text; quote it.");

    private JsonValue Decrypt(YamlScalarNode ciphertext)
    {
        _secret = true;
        return JsonValue.Create(decrypt(ciphertext));
    }

    private static YamlScalarNode? Ciphertext(YamlMappingNode mapping) =>
        mapping.Children.Count == 1
        && mapping.At("secure") is YamlScalarNode scalar
        && YamlScalar.Resolve(scalar) is YamlScalar.Text
            ? scalar
            : null;
}
