using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A provider with a configuration of its own.</summary>
public class ProviderResource : CustomResource
{
    private readonly Lazy<Task<string>> _reference;

    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options)
    {
        Package = package;
        _reference = new(GetReferenceAsync);
    }

    internal string Package { get; }

    /// <summary>How requests name it: URN and id.</summary>
    internal Task<string> Reference => _reference.Value;

    private async Task<string> GetReferenceAsync()
    {
        var id = await Id.GetValueAsync(whenUnknown: "");
        return $"{await Urn.GetValueAsync(whenUnknown: "")}::{(id is { Length: > 0 } ? id : Signatures.Unknown)}";
    }
}
