using System.Globalization;
using Rehearsal.Providers;
using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>
/// Compares values with their schema: names that do not exist, required ones that are absent, values of the wrong type.
/// The values themselves are never quoted: any of them may be a secret.
/// </summary>
public sealed class InputCheck(PackageSchema package)
{
    /// <remarks><paramref name="owner"/> is the type or function that the inputs are for, as messages call it.</remarks>
    public IReadOnlyList<CheckFailure> Check(string owner, Properties properties, PropertyValue.Map inputs) =>
        [.. CheckObject(owner, properties, inputs, "")];

    private IEnumerable<CheckFailure> CheckObject(string owner, Properties properties, PropertyValue.Map value, string path)
    {
        foreach (var (name, item) in value.Entries)
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            var failures = properties.Find(name) switch
            {
                null => [new CheckFailure(at, $"{owner} has no input '{name}'{Suggest(name, properties)}")],
                var property => CheckValue(property.Type, item, at),
            };
            foreach (var failure in failures)
                yield return failure;
        }

        foreach (var property in properties.Where(item => !item.IsOptional && value[item.Name] is null or PropertyValue.Null))
            yield return new CheckFailure(path.Length == 0 ? property.Name : $"{path}.{property.Name}", $"{owner} requires '{property.Name}'");
    }

    private IEnumerable<CheckFailure> CheckValue(SchemaType type, PropertyValue value, string path) => (type, value) switch
    {
        (_, PropertyValue.Unknown or PropertyValue.Null) or (SchemaType.Any, _) => [],
        (SchemaType.Text, PropertyValue.Text) => [],
        (SchemaType.Bool, PropertyValue.Bool) => [],
        (SchemaType.Number, PropertyValue.Number) => [],
        (SchemaType.Whole, PropertyValue.Number number) when double.IsInteger(number.Value) => [],
        (SchemaType.List list, PropertyValue.List items) => items.Items.SelectMany(
            (item, index) => CheckValue(list.Element, item, $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]")),
        (SchemaType.Map map, PropertyValue.Map entries) => entries.Entries.SelectMany(
            entry => CheckValue(map.Element, entry.Value, $"{path}[\"{entry.Key}\"]")),
        (SchemaType.Reference reference, _) => CheckReference(reference, value, path),
        (SchemaType.Union union, _) => CheckUnion(union, value, path),
        _ => [Mismatch(Describe(type), value, path)],
    };

    private IEnumerable<CheckFailure> CheckReference(SchemaType.Reference reference, PropertyValue value, string path)
    {
        if (package.Enums.TryGetValue(reference.Name, out var values))
        {
            return value is PropertyValue.Text text && values.Values.Contains(text.Value)
                ? []
                : [new CheckFailure(path, $"must be one of {string.Join(", ", values.Values)}")];
        }

        return value is PropertyValue.Map map && package.Types[reference.Name].Inputs is { } properties
            ? CheckObject(reference.Name, properties, map, path)
            : [Mismatch(Describe(reference), value, path)];
    }

    private List<CheckFailure> CheckUnion(SchemaType.Union union, PropertyValue value, string path)
    {
        var tries = union.Alternatives.Select(alternative => CheckValue(alternative, value, path).ToList()).ToList();
        // The alternative that was meant is the one whose failures lie inside the value, not at the value itself.
        return tries.Find(failures => failures.Count == 0)
            ?? tries.Find(failures => failures.TrueForAll(failure => failure.Property != path))
            ?? [Mismatch(string.Join(" or ", union.Alternatives.Select(Describe)), value, path)];
    }

    private static CheckFailure Mismatch(string expected, PropertyValue value, string path) =>
        new(path, $"must be {expected}, not {Describe(value)}");

    private static string Suggest(string name, Properties known) =>
        Nearest.To(name, known.Select(property => property.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    private static string Describe(SchemaType type) => type switch
    {
        SchemaType.Text => "a string",
        SchemaType.Bool => "true or false",
        SchemaType.Whole => "an integer",
        SchemaType.Number => "a number",
        SchemaType.List => "a list",
        SchemaType.Map => "a map",
        SchemaType.Reference reference => $"a {reference.Name}",
        _ => "something else",
    };

    private static string Describe(PropertyValue value) => value switch
    {
        PropertyValue.Text => "a string",
        PropertyValue.Bool => "true or false",
        PropertyValue.Number => "a number",
        PropertyValue.List => "a list",
        PropertyValue.Map => "an object",
        PropertyValue.Reference => "a resource",
        _ => "an asset",
    };
}
