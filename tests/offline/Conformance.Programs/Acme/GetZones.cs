using System.Collections.Immutable;
using Pulumi;

namespace Conformance.Programs.Acme;

/// <summary>A provider's function, in the two forms of generated ones.</summary>
public static class GetZones
{
    private const string Token = "acme:index/getZones:getZones";

    public static Task<GetZonesResult> InvokeAsync(GetZonesArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetZonesResult>(Token, args ?? new GetZonesArgs(), options);

    public static Output<GetZonesResult> Invoke(GetZonesInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetZonesResult>(Token, args ?? new GetZonesInvokeArgs(), options);

    public static Output<GetZonesResult> Invoke(GetZonesInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetZonesResult>(Token, args, options);
}

public sealed class GetZonesArgs : InvokeArgs
{
    [Input("state")]
    public string? State { get; set; }
}

public sealed class GetZonesInvokeArgs : InvokeArgs
{
    [Input("state")]
    public Input<string>? State { get; set; }
}

[OutputType]
public sealed class GetZonesResult
{
    public readonly string Id;
    public readonly ImmutableArray<string> Names;
    public readonly int Count;
    public readonly string? State;

    [OutputConstructor]
    private GetZonesResult(string id, ImmutableArray<string> names, int count, string? state)
    {
        Id = id;
        Names = names;
        Count = count;
        State = state;
    }
}
