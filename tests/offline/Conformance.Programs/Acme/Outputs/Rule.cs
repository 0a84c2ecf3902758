using Pulumi;

namespace Conformance.Programs.Acme.Outputs;

[OutputType]
public sealed class Rule
{
    public readonly string Prefix;
    public readonly int? Days;

    [OutputConstructor]
    private Rule(string prefix, int? days)
    {
        Prefix = prefix;
        Days = days;
    }
}
