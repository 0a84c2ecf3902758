using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>What MediaLive refuses of a channel's outputs and says in words only, in its API model and User Guide.</summary>
internal static class MediaLiveOutputs
{
    private const string Code = "BadRequestException";
    private const string Hls = "hlsOutputSettings";

    /// <summary>Those whose name modifier is a part of names.</summary>
    private static readonly string[] Named =
        ["archiveOutputSettings", "cmafIngestOutputSettings", "frameCaptureOutputSettings", Hls, "msSmoothOutputSettings"];

    public static readonly Rule[] Rules = [NameModifiers, ListenerPorts];

    /// <summary>
    /// NameModifier: "Required for multiple outputs of the same type", and of HLS outputs always; "unique across all outputs in the
    /// output group" (User Guide, "Complete the fields on the console" of HLS).
    /// </summary>
    private static IEnumerable<CheckFailure> NameModifiers(Making making)
    {
        foreach (var (group, outputs) in Groups(making))
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, output) in outputs.Index())
            {
                var (kind, settings) = SettingsOf(output);
                if (settings is null)
                    continue;
                var at = $"encoderSettings.outputGroups[{group}].outputs[{index}].outputSettings.{kind}.nameModifier";
                if (settings["nameModifier"] is PropertyValue.Text modifier && !known.Add(modifier.Value))
                    yield return Refusal.Of(at, Code, "must be unique in the output group");
                if (settings["nameModifier"] is null && (kind == Hls || outputs.Count > 1))
                    yield return Refusal.Of(at, Code, "is required");
            }
        }
    }

    /// <summary>"Validation rules for listener mode": in the range from 5000 to 5200, and unique in the channel.</summary>
    private static IEnumerable<CheckFailure> ListenerPorts(Making making)
    {
        var known = new HashSet<double>();
        foreach (var (index, destination) in making.Items("destinations").OfType<PropertyValue.Map>().Index())
        {
            foreach (var (pipeline, settings) in Maps(destination["srtSettings"]).Index())
            {
                if (settings["listenerPort"] is not PropertyValue.Number { Value: var port })
                    continue;
                var at = $"destinations[{index}].srtSettings[{pipeline}].listenerPort";
                if (port is < 5000 or > 5200)
                    yield return Refusal.Of(at, Code, "must be in the range from 5000 to 5200");
                if (!known.Add(port))
                    yield return Refusal.Of(at, Code, "must be unique in the channel");
            }
        }
    }

    private static IEnumerable<(int Index, List<PropertyValue.Map> Outputs)> Groups(Making making) =>
        Maps((making.Inputs["encoderSettings"] as PropertyValue.Map)?["outputGroups"])
            .Select((group, index) => (index, Maps(group["outputs"]).ToList()));

    private static (string Kind, PropertyValue.Map? Settings) SettingsOf(PropertyValue.Map output) => Named
        .Select(kind => (Kind: kind, Settings: (output["outputSettings"] as PropertyValue.Map)?[kind] as PropertyValue.Map))
        .FirstOrDefault(found => found.Settings is not null);

    private static IEnumerable<PropertyValue.Map> Maps(PropertyValue? list) =>
        list is PropertyValue.List { Items: var items } ? items.OfType<PropertyValue.Map>() : [];
}
