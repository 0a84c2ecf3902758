using Pulumi;

namespace Conformance.Programs.Acme;

/// <summary>An enum of numbers.</summary>
[EnumType]
public readonly struct Tier : IEquatable<Tier>
{
    private readonly double _value;

    private Tier(double value) => _value = value;

    public static Tier Half { get; } = new(0.5);

    public static bool operator ==(Tier left, Tier right) => left.Equals(right);

    public static bool operator !=(Tier left, Tier right) => !left.Equals(right);

    public static explicit operator double(Tier value) => value._value;

    public bool Equals(Tier other) => _value.Equals(other._value);

    public override bool Equals(object? obj) => obj is Tier other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();
}
