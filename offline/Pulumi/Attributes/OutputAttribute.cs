namespace Pulumi;

/// <summary>Marks an output of a resource, and gives its name on the wire when it isn't the property's.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}
