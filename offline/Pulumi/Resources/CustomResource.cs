namespace Pulumi;

/// <summary>A resource that a provider makes, changes and deletes.</summary>
public class CustomResource : Resource
{
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new(), remote: false)
    {
    }

    private protected CustomResource(string type, string name)
        : base(type, name)
    {
    }

    /// <summary>The provider's name for it; unknown until it is made.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
