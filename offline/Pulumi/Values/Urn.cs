using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A resource's unique name: <c>urn:pulumi:{stack}::{project}::{parent types$type}::{name}</c>.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    public Urn(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>The URN that a resource has, or had. The parent is given as a resource, as a URN, or not at all.</summary>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be given.");

        stack ??= Deployment.Instance.StackName;
        project ??= Deployment.Instance.ProjectName;
        var prefix = (parent?.Urn ?? parentUrn?.ToOutput()) is { } urn
            ? urn.Apply(value => value[..value.LastIndexOf("::", StringComparison.Ordinal)] + "$")
            : Output.Format($"urn:pulumi:{stack}::{project}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _value;

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    public static implicit operator string(Urn value) => value._value;
}
