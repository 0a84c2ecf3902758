namespace Pulumi;

/// <summary>Marks an argument and gives its name on the wire; with <paramref name="json"/> it goes there as JSON text.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}
