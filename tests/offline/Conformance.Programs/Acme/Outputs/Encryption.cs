using System.Collections.Immutable;
using Pulumi;

namespace Conformance.Programs.Acme.Outputs;

[OutputType]
public sealed class Encryption
{
    public readonly string Algorithm;
    public readonly ImmutableArray<string> Keys;

    [OutputConstructor]
    private Encryption(string algorithm, ImmutableArray<string> keys)
    {
        Algorithm = algorithm;
        Keys = keys;
    }
}
