namespace Pulumi;

/// <summary>A name that a resource had before: its old URN, or the parts of it that changed.</summary>
public sealed class Alias
{
    /// <summary>The whole URN; then nothing else may be given.</summary>
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    /// <summary>The resource had no parent but the stack.</summary>
    public bool NoParent { get; set; }

    internal async Task<Pulumirpc.Alias> ToWireAsync()
    {
        Validate();
        if (Urn is not null)
            return new() { Urn = Urn };

        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await ValueAsync(Name),
            Type = await ValueAsync(Type),
            Stack = await ValueAsync(Stack),
            Project = await ValueAsync(Project),
        };
        if ((Parent?.Urn ?? ParentUrn?.ToOutput()) is not { } parent)
            spec.NoParent = NoParent;
        else if (await ValueAsync(parent) is { Length: > 0 } parentUrn)
            spec.ParentUrn = parentUrn;
        return new() { Spec = spec };
    }

    private static async ValueTask<string> ValueAsync(Input<string>? part) =>
        part is null ? "" : await part.ToOutput().GetValueAsync(whenUnknown: "");

    private void Validate()
    {
        object?[] parts = [Name, Type, Stack, Project, Parent, ParentUrn];
        if (Urn is not null && (NoParent || parts.Any(part => part is not null)))
            throw new ArgumentException($"The alias '{Urn}' is a whole URN: nothing but {nameof(Urn)} can be given with it.");
        if ((Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0) > 1)
            throw new ArgumentException(
                $"Only one of {nameof(Parent)}, {nameof(ParentUrn)} and {nameof(NoParent)} can be given.");
    }
}
