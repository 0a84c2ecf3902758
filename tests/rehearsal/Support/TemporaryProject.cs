using Rehearsal.Configuration;
using Rehearsal.Engine;

namespace Rehearsal.Tests.Support;

/// <summary>A project in a folder of its own, gone when the test is.</summary>
internal sealed class TemporaryProject : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("rehearsal-");

    public TemporaryProject(string project = "name: shop\nruntime: dotnet\n") => Write("Pulumi.yaml", project);

    public string Folder => _directory.FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(_directory.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public IReadOnlyDictionary<string, ConfigValue> Read(
        string stack,
        Dictionary<string, string>? secrets = null,
        Dictionary<string, string>? environment = null,
        bool placeholders = false)
    {
        Write("Pulumi.dev.yaml", stack);
        var project = ProjectFile.Read(_directory.FullName);
        return new StackConfiguration(
            project,
            StackFile.Read(project, "dev", configFile: null),
            secrets ?? [],
            new PassphraseSource(name => environment?.GetValueOrDefault(name)),
            placeholders).Read();
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
