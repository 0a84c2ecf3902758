using Pulumi;

namespace Conformance.Programs.Acme.Inputs;

public sealed class EncryptionArgs : ResourceArgs
{
    [Input("algorithm", required: true)]
    public Input<string> Algorithm { get; set; } = null!;

    [Input("keys")]
    private InputList<string>? _keys;

    public InputList<string> Keys
    {
        get => _keys ??= new();
        set => _keys = value;
    }
}
