using Pulumi;

namespace Conformance.Programs.Acme.Inputs;

public sealed class RuleArgs : ResourceArgs
{
    [Input("prefix", required: true)]
    public Input<string> Prefix { get; set; } = null!;

    [Input("days")]
    public Input<int>? Days { get; set; }

    public static new RuleArgs Empty => new();
}
