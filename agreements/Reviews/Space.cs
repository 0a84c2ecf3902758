namespace MediaLive.Agreements.Reviews;

/// <summary>How much a review may still hold. What matters most takes from it first.</summary>
/// <param name="characters">As GitHub counts them, or fewer: UTF-16 units.</param>
internal sealed class Space(int characters)
{
    /// <summary>Between two items.</summary>
    private const int Separator = 2;

    private int _left = characters;

    public int Left => Math.Max(0, _left);

    /// <summary>Those items, from the first, that there is room for.</summary>
    public IReadOnlyList<T> Take<T>(IEnumerable<T> items, Func<T, string> text) =>
        [.. items.TakeWhile(item => TryTake(text(item)))];

    public bool TryTake(string text)
    {
        var needed = text.Length + Separator;
        if (needed > _left)
            return false;
        _left -= needed;
        return true;
    }
}
