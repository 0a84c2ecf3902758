using Pulumi;

namespace Conformance.Programs.Acme;

[AcmeResourceType("pulumi:providers:acme")]
public class Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
    : ProviderResource("acme", name, args ?? new ProviderArgs(), options)
{
    [Output("region")]
    public Output<string?> Region { get; private set; } = null!;
}

public sealed class ProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("endpoints", json: true)]
    private InputList<string>? _endpoints;

    /// <summary>A provider takes only texts: a list goes to it as JSON.</summary>
    public InputList<string> Endpoints
    {
        get => _endpoints ??= new();
        set => _endpoints = value;
    }
}
