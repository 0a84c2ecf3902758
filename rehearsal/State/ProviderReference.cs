namespace Rehearsal.State;

/// <summary>A reference to an explicit provider: <c>urn::id</c>.</summary>
internal static class ProviderReference
{
    public static string UrnOf(string reference)
    {
        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? throw new FormatException($"'{reference}' is not a reference to a provider: it must be its URN, '::' and its id.") : reference[..end];
    }
}
