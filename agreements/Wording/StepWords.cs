using MediaLive.Agreements.Previews;

namespace MediaLive.Agreements.Wording;

/// <summary>How reviews speak of a resource.</summary>
internal static class StepWords
{
    /// <summary>Its name in the program, and its type.</summary>
    public static string Named(this PreviewStep step) => $"{SafeText.Code(step.Name)} ({SafeText.Code(Short(step.Type))})";

    /// <summary>What AWS calls it, too.</summary>
    public static string NamedWithId(this PreviewStep step) => step.Old?.Id is { Length: > 0 } id && id != step.Name
        ? $"{SafeText.Code(step.Name)} ({SafeText.Code(Short(step.Type))}, {SafeText.Code(ValueText.Short(id))})"
        : step.Named();

    /// <summary>As pulumi shows types: <c>aws:s3/bucket:Bucket</c> is <c>aws:s3:Bucket</c>.</summary>
    private static string Short(string type) => type.Split(':') is [var package, var module, var name] && module.Contains('/')
        ? $"{package}:{module[..module.IndexOf('/')]}:{name}"
        : type;
}
