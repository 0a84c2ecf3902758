using Rehearsal.Schema;

namespace Offline.Generator;

/// <summary>How Pulumi turns the names of a schema into those of C#.</summary>
internal sealed class Names(PackageSchema schema)
{
    /// <summary>The attribute that ties a resource class to its token, such as <c>AwsResourceType</c>.</summary>
    public string ResourceTypeAttribute => $"{schema.Namespace.Split('.')[^1]}ResourceType";

    public string Namespace(string module) => (module, schema.Modules.GetValueOrDefault(module)) switch
    {
        ("index", _) => schema.Namespace,
        (_, { } name) => $"{schema.Namespace}.{name}",
        _ => throw new InvalidDataException($"overrides.json has no C# namespace for module '{module}'."),
    };

    /// <summary>Namespace and class of a nested type, which depend on where it is used.</summary>
    public (string Namespace, string Class) Nested(string reference, Shape shape)
    {
        var (module, name) = Split(reference);
        return shape switch
        {
            Shape.Output => ($"{Namespace(module)}.Outputs", name),
            Shape.Result => ($"{Namespace(module)}.Outputs", $"{name}Result"),
            Shape.State => ($"{Namespace(module)}.Inputs", $"{name}GetArgs"),
            Shape.InvokeInput => ($"{Namespace(module)}.Inputs", $"{name}InputArgs"),
            Shape.Args or Shape.Invoke => ($"{Namespace(module)}.Inputs", $"{name}Args"),
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
    }

    public (string Namespace, string Class) Enum(string reference)
    {
        var (module, name) = Split(reference);
        return (Namespace(module), name);
    }

    /// <summary>The property's name with a capital, unless the schema has another (C# forbids a property named as its class).</summary>
    public static string Property(string name, IReadOnlyDictionary<string, string>? names = null) =>
        names?.GetValueOrDefault(name) ?? char.ToUpperInvariant(name[0]) + name[1..];

    private static (string Module, string Name) Split(string reference) => reference.Split(':') switch
    {
        [var module, var name] => (module, name),
        _ => throw new InvalidDataException($"'{reference}' is not a reference such as s3:BucketGrant."),
    };
}
