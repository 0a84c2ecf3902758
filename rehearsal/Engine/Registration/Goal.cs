using System.Collections.Immutable;
using Rehearsal.Values;

namespace Rehearsal.Engine.Registration;

/// <summary>A resource as the program wants it.</summary>
internal sealed record Goal
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    public string? Parent { get; init; }

    public bool Custom { get; init; }

    public PropertyValue.Map Inputs { get; init; } = PropertyValue.Map.Empty;

    /// <summary>The explicit provider, <c>urn::id</c>; null: the default one of the package.</summary>
    public string? Provider { get; init; }

    /// <summary>The version of the package that the program was written for; empty where it does not say.</summary>
    public string Version { get; init; } = "";

    /// <summary>URNs, sorted.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>URNs that the resource may have had before, likeliest first.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<PropertyPath> IgnoreChanges { get; init; } = [];

    public ImmutableArray<PropertyPath> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Null: as the provider says.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    public string? DeletedWith { get; init; }

    public string Package => PackageOf(Type);

    public bool IsProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>The package of a type or function token such as <c>aws:s3/bucket:Bucket</c>.</summary>
    public static string PackageOf(string token) => token[..Math.Max(0, token.IndexOf(':', StringComparison.Ordinal))];
}
