using System.Collections.Immutable;
using Conformance.Programs.Acme.Inputs;
using Pulumi;

namespace Conformance.Programs.Acme;

public sealed class BucketArgs : ResourceArgs
{
    [Input("bucket")]
    public Input<string>? BucketName { get; set; }

    [Input("versioned")]
    public Input<bool>? Versioned { get; set; }

    [Input("retentionDays")]
    public Input<int>? RetentionDays { get; set; }

    [Input("threshold")]
    public Input<double>? Threshold { get; set; }

    [Input("tier")]
    public Input<Tier>? Tier { get; set; }

    [Input("storageClass")]
    public InputUnion<string, StorageClass>? StorageClass { get; set; }

    [Input("encryption")]
    public Input<EncryptionArgs>? Encryption { get; set; }

    [Input("policy")]
    public InputUnion<string, RuleArgs>? Policy { get; set; }

    /// <summary>Sent as one JSON text, as a provider resource does with objects.</summary>
    [Input("document", json: true)]
    public Input<RuleArgs>? Document { get; set; }

    [Input("source")]
    public Input<Resource>? Source { get; set; }

    [Input("settings")]
    public Input<object>? Settings { get; set; }

    [Input("owners")]
    private InputList<string>? _owners;

    public InputList<string> Owners
    {
        get => _owners ??= new();
        set => _owners = value;
    }

    [Input("groups")]
    private InputMap<ImmutableArray<string>>? _groups;

    public InputMap<ImmutableArray<string>> Groups
    {
        get => _groups ??= new();
        set => _groups = value;
    }

    [Input("rules")]
    private InputList<RuleArgs>? _rules;

    public InputList<RuleArgs> Rules
    {
        get => _rules ??= new();
        set => _rules = value;
    }

    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= new();
        set => _tags = value;
    }

    [Input("password")]
    private Input<string>? _password;

    /// <summary>An input that is a secret whatever it is given: combining it with a secret makes it one.</summary>
    public Input<string>? Password
    {
        get => _password;
        set
        {
            var secret = Output.CreateSecret(0);
            _password = Output.Tuple<Input<string>?, int>(value, secret).Apply(pair => pair.Item1);
        }
    }
}
