using System.Globalization;
using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Aws.Emulated;

/// <summary>Property names as MediaPackage v2's API has them: capitalized, with MQCS as an abbreviation, and tags as a map.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["mqcsInputSwitching"] = "MQCSInputSwitching",
        ["publishMqcs"] = "PublishMQCS",
        ["tags"] = "tags",
    };

    public static PropertyValue.Map ToApi(PropertyValue.Map inputs) => PropertyValue.Of(inputs.Entries.Select(entry => KeyValuePair.Create(
        ToApi(entry.Key),
        (entry.Key, entry.Value) switch
        {
            ("tags", PropertyValue.List tags) => PropertyValue.Of(
                tags.Items.OfType<PropertyValue.Map>().Select(tag => KeyValuePair.Create(((PropertyValue.Text)tag["key"]!).Value, tag["value"]!))),
            // A document is text to the API, whatever it was in the program.
            ("policy", PropertyValue.Map document) => PropertyValue.Of(JsonText.Write(document)),
            (_, PropertyValue.Map nested) => ToApi(nested),
            var (_, value) => value,
        })));

    /// <summary>What an answer says of a resource's outputs; inputs are known better from the program.</summary>
    public static PropertyValue.Map Outputs(PropertyValue.Map answer, PropertyValue.Map inputs, Properties outputs)
    {
        var result = inputs;
        foreach (var output in outputs.Where(output => inputs[output.Name] is null or PropertyValue.Null))
        {
            if (answer[ToApi(output.Name)] is { } value and not PropertyValue.Null && output.Name != "tags")
                result = result.With(output.Name, output.Type is SchemaType.Text ? Text(value) : ToPulumi(value));
        }

        return result;
    }

    /// <summary>Times come as seconds since 1970.</summary>
    private static PropertyValue Text(PropertyValue value) => value is PropertyValue.Number seconds
        ? PropertyValue.Of(DateTimeOffset.FromUnixTimeSeconds((long)seconds.Value).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
        : value;

    private static string ToApi(string name) => Irregular.GetValueOrDefault(name) ?? char.ToUpperInvariant(name[0]) + name[1..];

    private static PropertyValue ToPulumi(PropertyValue value) => value switch
    {
        PropertyValue.Map map => PropertyValue.Of(map.Entries.Select(
            entry => KeyValuePair.Create(char.ToLowerInvariant(entry.Key[0]) + entry.Key[1..], ToPulumi(entry.Value)))),
        PropertyValue.List list => PropertyValue.Of(list.Items.Select(ToPulumi)),
        _ => value,
    };
}
