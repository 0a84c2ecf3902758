namespace Pulumi;

/// <summary>How the engine treats the stack, and what all resources inherit.</summary>
public class StackOptions
{
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }
}
