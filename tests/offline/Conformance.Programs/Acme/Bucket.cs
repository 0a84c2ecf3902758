using System.Collections.Immutable;
using Conformance.Programs.Acme.Outputs;
using Pulumi;

namespace Conformance.Programs.Acme;

/// <summary>A custom resource in the shape of generated ones.</summary>
[AcmeResourceType("acme:storage/bucket:Bucket")]
public class Bucket : CustomResource
{
    [Output("bucket")]
    public Output<string?> BucketName { get; private set; } = null!;

    [Output("versioned")]
    public Output<bool?> Versioned { get; private set; } = null!;

    [Output("retentionDays")]
    public Output<int?> RetentionDays { get; private set; } = null!;

    [Output("threshold")]
    public Output<double?> Threshold { get; private set; } = null!;

    [Output("tier")]
    public Output<Tier?> Tier { get; private set; } = null!;

    [Output("source")]
    public Output<Resource?> Source { get; private set; } = null!;

    [Output("settings")]
    public Output<object?> Settings { get; private set; } = null!;

    [Output("storageClass")]
    public Output<string?> StorageClass { get; private set; } = null!;

    [Output("encryption")]
    public Output<Encryption?> Encryption { get; private set; } = null!;

    [Output("owners")]
    public Output<ImmutableArray<string>> Owners { get; private set; } = null!;

    [Output("rules")]
    public Output<ImmutableArray<Rule>> Rules { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("password")]
    public Output<string?> Password { get; private set; } = null!;

    /// <summary>Computed; the engine sends it as unknown in a preview.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    /// <summary>Computed; the engine does not mention it in a preview.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; } = null!;

    /// <summary>Computed, but the provider never gives it.</summary>
    [Output("note")]
    public Output<string?> Note { get; private set; } = null!;

    public Bucket(string name, BucketArgs? args = null, CustomResourceOptions? options = null)
        : base("acme:storage/bucket:Bucket", name, args ?? new BucketArgs(), Defaults(options, ""))
    {
    }

    private Bucket(string name, Input<string> id, CustomResourceOptions? options)
        : base("acme:storage/bucket:Bucket", name, null, Defaults(options, id))
    {
    }

    public static Bucket Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static CustomResourceOptions Defaults(CustomResourceOptions? options, Input<string>? id)
    {
        var defaults = new CustomResourceOptions { Version = "1.2.3", AdditionalSecretOutputs = { "password" } };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
