using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>MediaLive's API model, as botocore ships it with Python: what a request may say, and what it must.</summary>
internal sealed partial class MediaLiveModel
{
    private readonly JsonObject _shapes;

    private MediaLiveModel(JsonObject model) => _shapes = model["shapes"]!.AsObject();

    /// <summary>The model on this machine; a test without it is skipped.</summary>
    public static MediaLiveModel Get() => new(Botocore.Get("medialive/2017-10-14/service-2.json").Data.AsObject());

    /// <summary>What of a value is not as the model has it, one a line.</summary>
    /// <param name="value">A value of a request.</param>
    /// <param name="shape">What the model calls its type.</param>
    /// <param name="left">Members that the model requires and somebody else fills in.</param>
    public IEnumerable<string> Mistakes(JsonNode? value, string shape, params string[] left) => Mistakes(value, shape, shape, left);

    /// <summary>The range of a number in a structure; null when the structure has no such member.</summary>
    public (double? Lowest, double? Highest)? RangeOf(string shape, string member) =>
        _shapes[shape]!["members"]!.AsObject().FirstOrDefault(known => string.Equals(known.Key, member, StringComparison.OrdinalIgnoreCase)).Value is { } found
            ? (Limit(found["shape"]!.GetValue<string>(), "Min"), Limit(found["shape"]!.GetValue<string>(), "Max"))
            : null;

    private IEnumerable<string> Mistakes(JsonNode? value, string shapeName, string path, string[] left)
    {
        var shape = _shapes[shapeName]!.AsObject();
        return (shape["type"]!.GetValue<string>(), value) switch
        {
            ("structure", JsonObject map) => Structure(map, shape, path, left),
            ("list", JsonArray list) => list.SelectMany((item, index) => Mistakes(item, shape["member"]!["shape"]!.GetValue<string>(), $"{path}[{index}]", left)),
            ("string", JsonValue text) when text.TryGetValue<string>(out var written) => Text(written, shape, shapeName, path),
            ("integer", JsonValue number) when number.TryGetValue<double>(out var written) => Number(written, shapeName, path),
            ("double", JsonValue number) when number.TryGetValue<double>(out _) => [],
            ("boolean", JsonValue flag) when flag.TryGetValue<bool>(out _) => [],
            var (type, _) => [$"{path} is {value?.ToJsonString() ?? "null"}, and no {type}"],
        };
    }

    private IEnumerable<string> Structure(JsonObject map, JsonObject shape, string path, string[] left)
    {
        var members = shape["members"]!.AsObject().ToDictionary(member => member.Value!["locationName"]!.GetValue<string>(), member => member.Value!);
        var required = (shape["required"]?.AsArray() ?? []).Select(member => shape["members"]![member!.GetValue<string>()]!["locationName"]!.GetValue<string>());
        return map.Select(member => member.Key).Where(key => !members.ContainsKey(key)).Select(key => $"{path}.{key} is no member")
            .Concat(required.Except(left).Where(key => !map.ContainsKey(key)).Select(key => $"{path}.{key} is missing"))
            .Concat(map.Where(member => members.ContainsKey(member.Key)).SelectMany(member =>
                Mistakes(member.Value, members[member.Key]["shape"]!.GetValue<string>(), $"{path}.{member.Key}", left)));
    }

    private static IEnumerable<string> Text(string text, JsonObject shape, string shapeName, string path)
    {
        if (shape["enum"] is JsonArray members && !members.Any(member => member!.GetValue<string>() == text))
            yield return $"{path} is {text}, and not one of {members.ToJsonString()}";
        if (text.Length == 0 || Limit(shapeName, "Max") < text.Length)
            yield return $"{path} has {text.Length} characters";
    }

    private static IEnumerable<string> Number(double number, string shapeName, string path)
    {
        if (number < Limit(shapeName, "Min") || number > Limit(shapeName, "Max") || number % 1 != 0)
            yield return $"{path} is {number.ToString(CultureInfo.InvariantCulture)}, and no {shapeName}";
    }

    /// <summary>The model tells limits in the names of its shapes alone, such as <c>__integerMin0Max600</c>.</summary>
    private static double? Limit(string shapeName, string which) => Limits().Matches(shapeName)
        .Where(limit => limit.Groups[1].Value == which)
        .Select(limit => (double?)double.Parse(limit.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
        .FirstOrDefault();

    [GeneratedRegex("(Min|Max)([0-9]+)")]
    private static partial Regex Limits();
}
