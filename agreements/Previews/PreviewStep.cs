using System.Text.Json;

namespace MediaLive.Agreements.Previews;

/// <summary>What is to be done with a resource.</summary>
internal enum StepKind
{
    /// <summary>Nothing that a review tells: it stays, or is only read.</summary>
    None,
    Delete,
    Replace,

    /// <summary>Pulumi forgets the resource, and it stays where it is.</summary>
    Forget,
    Update,
    Create,
}

/// <summary>A step of a preview, as pulumi's <c>PreviewStep</c> has it.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Type">The resource's type, such as <c>aws:s3/bucket:Bucket</c>.</param>
/// <param name="Name">The resource's name in the program.</param>
/// <param name="IsComponent">It only holds other resources.</param>
/// <param name="Old">The resource before; null where there was none.</param>
/// <param name="New">The resource after; null where there is none.</param>
/// <param name="ReplaceReasons">The properties that can't be changed in place.</param>
/// <param name="Changes">What differs, where it is there before and after.</param>
internal sealed record PreviewStep(
    StepKind Kind, string Type, string Name, bool IsComponent, ResourceState? Old, ResourceState? New,
    IReadOnlyList<string> ReplaceReasons, IReadOnlyList<PropertyChange> Changes)
{
    public bool TakesProtectionAway => Old is { IsProtected: true } && New is { IsProtected: false };

    /// <summary>The inputs that there are before or after.</summary>
    public IEnumerable<string> InputNames => (Old?.InputNames ?? []).Union(New?.InputNames ?? []);
}

/// <summary>A resource before or after a step.</summary>
/// <param name="Id">What the provider knows it by; null where that is known after the update.</param>
/// <param name="Inputs">What the program asks for.</param>
/// <param name="Outputs">What the resource has.</param>
/// <param name="IsProtected">Pulumi refuses to delete it.</param>
internal sealed record ResourceState(string? Id, JsonElement? Inputs, JsonElement? Outputs, bool IsProtected)
{
    public IEnumerable<string> InputNames => Inputs.Members().Select(input => input.Name);

    /// <summary>Null where there is no such input.</summary>
    public JsonElement? Input(string name) => Inputs?.Member(name);
}

/// <summary>A property that differs. A value is null where there is none.</summary>
internal sealed record PropertyChange(string Path, JsonElement? Old, JsonElement? New)
{
    /// <summary>The input, or other property at the top, that it is in.</summary>
    public string Property => PropertyPath.Split(Path) is [var first, ..] ? first : Path;

    /// <summary>The values are not shown, and pulumi says that they differ.</summary>
    public bool IsSecret => Marker.IsSecret(Old) && Marker.IsSecret(New);
}
