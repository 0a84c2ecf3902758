using System.Globalization;
using Rehearsal.Providers;
using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>
/// Compares values with what the API models allow. The messages are those of AWS's own validation (Smithy's constraint traits).
/// </summary>
internal sealed class LimitCheck(PackageSchema package, string code)
{
    /// <remarks>
    /// <paramref name="owner"/> is a resource, function or nested type, <paramref name="path"/> where it is inside others.
    /// </remarks>
    public IEnumerable<CheckFailure> Check(string owner, Properties properties, PropertyValue.Map inputs, string path = "")
    {
        foreach (var (name, value) in inputs.Entries)
        {
            if (properties.Find(name) is not { } property || IsLeftOut(property, value))
                continue;
            var at = path.Length == 0 ? name : $"{path}.{name}";
            var failures = AwsLimits.All.Of(owner, name) is { } limit ? CheckValue(limit, value, at) : [];
            foreach (var failure in failures.Concat(CheckInside(property.Type, value, at)))
                yield return failure;
        }
    }

    /// <summary>Terraform's provider does not send empty texts for what may be absent.</summary>
    private static bool IsLeftOut(Property property, PropertyValue value) =>
        property.IsOptional && value is PropertyValue.Text { Value: "" };

    private IEnumerable<CheckFailure> CheckInside(SchemaType type, PropertyValue value, string path) => (type, value) switch
    {
        (SchemaType.Reference reference, PropertyValue.Map map) when package.Types.TryGetValue(reference.Name, out var nested) =>
            Check(reference.Name, nested.Inputs!, map, path),
        (SchemaType.List { Element: SchemaType.Reference element }, PropertyValue.List list) =>
            list.Items.SelectMany((item, index) => CheckInside(element, item, At(path, index))),
        _ => [],
    };

    private IEnumerable<CheckFailure> CheckValue(ValueLimit limit, PropertyValue value, string path) => value switch
    {
        PropertyValue.Text text => CheckText(limit, text.Value, path),
        PropertyValue.Number number => CheckNumber(limit, number.Value, path),
        PropertyValue.List list => CheckList(limit, list, path),
        // A document that is given as an object is JSON text to AWS.
        PropertyValue.Map map when limit.Length is not null && !map.HasUnknowns() => CheckText(limit, JsonText.Write(map), path),
        _ => [],
    };

    private IEnumerable<CheckFailure> CheckText(ValueLimit limit, string text, string path)
    {
        foreach (var failure in CheckBounds(limit.Length, text.Length, "length", path))
            yield return failure;
        if (!limit.Matches(text))
            yield return Refuse(path, $"satisfy regular expression pattern: {limit.Pattern}");
        if (!limit.Allows(text))
            yield return Refuse(path, $"satisfy enum value set: [{string.Join(", ", limit.Values!)}]");
    }

    private IEnumerable<CheckFailure> CheckNumber(ValueLimit limit, double number, string path)
    {
        foreach (var failure in CheckBounds(limit.Range, number, "value", path))
            yield return failure;
        if (!limit.Allows(number.ToString(CultureInfo.InvariantCulture)))
            yield return Refuse(path, $"satisfy enum value set: [{string.Join(", ", limit.Values!)}]");
    }

    private IEnumerable<CheckFailure> CheckList(ValueLimit limit, PropertyValue.List list, string path) =>
        CheckBounds(limit.Size, list.Items.Length, "length", path).Concat(
            limit.Each is { } each ? list.Items.SelectMany((item, index) => CheckValue(each, item, At(path, index))) : []);

    private IEnumerable<CheckFailure> CheckBounds(Bounds? bounds, double actual, string what, string path)
    {
        if (actual < bounds?.Least)
            yield return Refuse(path, $"have {what} greater than or equal to {Text(bounds.Least)}");
        if (actual > bounds?.Greatest)
            yield return Refuse(path, $"have {what} less than or equal to {Text(bounds.Greatest)}");
    }

    private CheckFailure Refuse(string path, string constraint) => Refusal.Of(path, code, $"Member must {constraint}");

    private static string At(string path, int index) => $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]";

    private static string Text(double? bound) => string.Create(CultureInfo.InvariantCulture, $"{bound}");
}
