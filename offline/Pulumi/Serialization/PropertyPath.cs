namespace Pulumi.Serialization;

/// <summary>Where the serialiser is; only an error ever turns it into text.</summary>
internal sealed class PropertyPath(PropertyPath? parent, string? name, int index = 0)
{
    public PropertyPath(string root)
        : this(null, root)
    {
    }

    public PropertyPath Member(string name) => new(this, name);

    public PropertyPath Element(int index) => new(this, null, index);

    public override string ToString() => name is null ? $"{parent}[{index}]" : parent is null ? name : $"{parent}.{name}";
}
