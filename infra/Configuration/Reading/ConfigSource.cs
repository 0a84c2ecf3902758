namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>A file besides the stack file, and where in it values stand; of the stack file, pulumi does not tell.</summary>
/// <param name="file">What users call it.</param>
internal sealed class ConfigSource(string file)
{
    private readonly Dictionary<string, string> _places = [];

    public void Add(ConfigPath path, long line, long column) => _places[path.Text ?? ""] = $"{line}:{column}";

    /// <summary>
    /// File, line and column of a path: those of its key or item, or of what it would stand in if it is not there.
    /// </summary>
    public string PlaceOf(string path)
    {
        while (path.Length > 0 && !_places.ContainsKey(path))
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        return _places.TryGetValue(path, out var place) ? $"{file}:{place}" : file;
    }
}
