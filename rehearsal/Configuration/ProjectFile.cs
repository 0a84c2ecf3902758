using YamlDotNet.RepresentationModel;

namespace Rehearsal.Configuration;

/// <summary>
/// Pulumi.yaml: what a project is called and how its program is run. <paramref name="Main"/> is the program's folder or file,
/// <paramref name="StackDirectory"/> the folder of the stacks' files.
/// </summary>
internal sealed record ProjectFile(string Name, string Directory, string Runtime, string Main, string StackDirectory, YamlFile Yaml)
{
    public const string FileName = "Pulumi.yaml";

    /// <summary>Reads the project of a folder, or of the nearest folder above it that has one, as pulumi does.</summary>
    public static ProjectFile Read(string directory)
    {
        var start = Path.GetFullPath(directory);
        if (!System.IO.Directory.Exists(start))
            throw new MissingException($"{start} does not exist: name the project's folder with --project.");
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, FileName);
            if (File.Exists(path))
                return Read(folder, YamlFile.Read(path));
        }

        throw new MissingException($"{start} has no {FileName}, nor has a folder above it: name the project's folder with --project.");
    }

    /// <summary>One of <c>runtime.options</c>; null when it is not given.</summary>
    public string? RuntimeOption(string name) =>
        (((Yaml.Root.At("runtime") as YamlMappingNode)?.At("options") as YamlMappingNode)?.At(name) as YamlScalarNode)?.Value;

    private static ProjectFile Read(string directory, YamlFile yaml) => new(
        yaml.Text("name") ?? throw yaml.Wrong(yaml.Root, "`name` is missing: give the project a name."),
        directory,
        RuntimeOf(yaml),
        Path.GetFullPath(yaml.Text("main") ?? ".", directory),
        Path.GetFullPath(yaml.Text("stackConfigDir") ?? ".", directory),
        yaml);

    /// <summary><c>runtime: dotnet</c>, or <c>runtime: { name: dotnet, options: … }</c>.</summary>
    private static string RuntimeOf(YamlFile yaml) => yaml.Root.At("runtime") switch
    {
        YamlScalarNode { Value.Length: > 0 } name => name.Value,
        YamlMappingNode mapping when mapping.At("name") is YamlScalarNode { Value.Length: > 0 } name => name.Value,
        var node => throw yaml.Wrong(node ?? yaml.Root, "`runtime` must name what runs the program, such as `runtime: dotnet`."),
    };
}
