namespace MediaLive.Delivery.Deliveries;

/// <summary>Makes one of each name.</summary>
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
