namespace Rehearsal.State;

/// <summary>URNs as pulumi makes them: <c>urn:pulumi:{stack}::{project}::{parent types$}{type}::{name}</c>.</summary>
internal static class Urns
{
    public const string StackType = "pulumi:pulumi:Stack";

    public static string Make(string stack, string project, string? parent, string type, string name)
    {
        var parentType = string.IsNullOrEmpty(parent) ? StackType : QualifiedType(parent);
        return parentType == StackType
            ? $"urn:pulumi:{stack}::{project}::{type}::{name}"
            : $"urn:pulumi:{stack}::{project}::{parentType}${type}::{name}";
    }

    public static string Type(string urn)
    {
        var qualified = QualifiedType(urn);
        return qualified[(qualified.LastIndexOf('$') + 1)..];
    }

    public static string QualifiedType(string urn) => Part(urn, 2);

    public static string Stack(string urn) => Part(urn, 0)["urn:pulumi:".Length..];

    public static string Project(string urn) => Part(urn, 1);

    public static string Name(string urn) => Part(urn, 3);

    public static bool IsValid(string urn) =>
        urn.StartsWith("urn:pulumi:", StringComparison.Ordinal) && TrySplit(urn, stackalloc Range[4]);

    private static string Part(string urn, int index)
    {
        Span<Range> parts = stackalloc Range[4];
        return TrySplit(urn, parts) ? urn[parts[index]] : throw new FormatException($"'{urn}' is not a URN.");
    }

    // A name may hold '::' itself: the last part is all that is left.
    private static bool TrySplit(string urn, Span<Range> parts) => urn.AsSpan().Split(parts, "::") == parts.Length;
}
