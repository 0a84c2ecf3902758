using System.Text.Json;

namespace Rehearsal.Programs;

/// <summary>
/// What the last build made, kept among the project's build files, so that cleaning those away cleans this away too. It is held
/// open, alone, for the time of a build: two runs never build one project at once.
/// </summary>
internal sealed class BuildRecord : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private BuildRecord(FileStream file) => _file = file;

    public static async Task<BuildRecord> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "obj", "rehearsal.build.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return new BuildRecord(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Patience, cancellationToken);
            }
        }
    }

    /// <summary>The assembly that was built from just these inputs and has been left alone since; null when there is none.</summary>
    public string? AssemblyFor(string inputs)
    {
        try
        {
            return _file.Length > 0 && JsonSerializer.Deserialize<Entry>(_file) is { } entry
                && entry.Inputs == inputs && entry.Outputs == Outputs(entry.Assembly)
                    ? entry.Assembly
                    : null;
        }
        catch (JsonException)
        {
            // A build that was killed while it wrote this: build again.
            return null;
        }
    }

    public void Save(string inputs, string assembly)
    {
        _file.SetLength(0);
        JsonSerializer.Serialize(_file, new Entry(inputs, assembly, Outputs(assembly)));
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static string Outputs(string assembly)
    {
        var folder = new FileInfo(assembly).Directory!;
        return !folder.Exists
            ? ""
            : string.Join('\n', folder.EnumerateFiles()
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => $"{file.Name}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));
    }

    private sealed record Entry(string Inputs, string Assembly, string Outputs);
}
