namespace Pulumi.Serialization.Targets;

/// <summary>Which member of which type is being converted, and who hears about a value of the wrong shape.</summary>
internal readonly record struct Conversion(Action<string> Warn, string? Owner, string Member)
{
    public override string ToString() => $"{Owner}.{Member}";
}
