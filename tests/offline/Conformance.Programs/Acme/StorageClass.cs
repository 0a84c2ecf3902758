using Pulumi;

namespace Conformance.Programs.Acme;

/// <summary>A relaxed enum, which generated packages make a struct over its value.</summary>
[EnumType]
public readonly struct StorageClass : IEquatable<StorageClass>
{
    private readonly string _value;

    private StorageClass(string value) => _value = value;

    public static StorageClass Standard { get; } = new("STANDARD");

    public static StorageClass Cold { get; } = new("COLD");

    public static bool operator ==(StorageClass left, StorageClass right) => left.Equals(right);

    public static bool operator !=(StorageClass left, StorageClass right) => !left.Equals(right);

    public static explicit operator string(StorageClass value) => value._value;

    public bool Equals(StorageClass other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is StorageClass other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
