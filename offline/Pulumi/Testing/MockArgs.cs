using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that is to be made or read.</summary>
public class MockResourceArgs
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    /// <summary>Plain values: secrets are unwrapped, and a property with anything unknown in it is left out.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    public string? Provider { get; set; }

    /// <summary>The id of a resource that is read or imported.</summary>
    public string? Id { get; set; }
}

/// <summary>A call of a provider's function.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    public string? Provider { get; set; }
}

/// <summary>The outputs that a component or the stack registers.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    public readonly string Urn = urn;

    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
