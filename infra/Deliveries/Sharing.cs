namespace MediaLive.Delivery.Deliveries;

/// <summary>Makes one thing for each name, when it is first asked for.</summary>
internal sealed class MadeOnce<T>
    where T : class
{
    private readonly Dictionary<string, T> _made = [];

    public T Get(string name, Func<T> make)
    {
        if (!_made.TryGetValue(name, out var made))
            _made.Add(name, made = make());
        return made;
    }
}

/// <summary>The logical name of what several deliveries share.</summary>
internal static class SharedName
{
    /// <summary>
    /// The label that comes first in the alphabet. One delivery may write a placeholder where another writes what it stands for,
    /// and their order must not matter.
    /// </summary>
    /// <param name="labels">The name as each of the deliveries writes it; at least one.</param>
    public static string Of(IEnumerable<string> labels) => labels.Min(StringComparer.Ordinal)!;
}

/// <summary>Makes what several deliveries share once. It must be the same whichever of them asks first.</summary>
internal interface ISharedRegistry<TSelf>
{
    static abstract TSelf For(StackScope stack);
}
