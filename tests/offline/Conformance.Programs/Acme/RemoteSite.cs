using Pulumi;

namespace Conformance.Programs.Acme;

/// <summary>A component whose children a provider makes.</summary>
[AcmeResourceType("acme:index:RemoteSite")]
public sealed class RemoteSite(string name, BucketArgs? args = null, ComponentResourceOptions? options = null)
    : ComponentResource("acme:index:RemoteSite", name, args ?? new BucketArgs(), options, remote: true)
{
    [Output("address")]
    public Output<string> Address { get; private set; } = null!;
}
