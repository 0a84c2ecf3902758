namespace Pulumi;

/// <summary>A resource of which this program only knows the URN.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base(type: "", name: "")
    {
        Urn = Output<string>.Of(new(urn, [this], isKnown: true, isSecret: false));
        Id = Output<string>.Of(new("", [this], isKnown: true, isSecret: false));
    }
}
