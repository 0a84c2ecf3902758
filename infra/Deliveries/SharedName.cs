namespace MediaLive.Delivery.Deliveries;

/// <summary>The logical name of what several deliveries share.</summary>
internal static class SharedName
{
    /// <summary>
    /// The first of the alphabet. One delivery may write a placeholder where another writes what it stands for: the order of the
    /// two must not matter.
    /// </summary>
    /// <param name="labels">The name as each of the deliveries writes it; at least one.</param>
    public static string Of(IEnumerable<string> labels) => labels.Min(StringComparer.Ordinal)!;
}
