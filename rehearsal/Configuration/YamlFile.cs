using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rehearsal.Configuration;

/// <summary>A YAML file whose mistakes are told with their place: <c>Pulumi.dev.yaml:3:5: …</c>.</summary>
internal sealed class YamlFile
{
    private readonly string _path;

    private YamlFile(string path, YamlMappingNode root)
    {
        _path = path;
        Root = root;
    }

    public YamlMappingNode Root { get; }

    public static YamlFile Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            var root = yaml.Documents.Count == 0 ? new YamlMappingNode() : yaml.Documents[0].RootNode;
            return root switch
            {
                YamlMappingNode mapping => new YamlFile(path, mapping),
                _ when IsNull(root) => new YamlFile(path, []),
                _ => throw new ConfigurationException($"{Place(path, root.Start)}: expected keys and values, such as `config:`."),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path} can't be read: {exception.Message}", exception);
        }
        catch (YamlException exception)
        {
            // The parser quotes what it read, which may be a secret, only in its inner exception: that one is left out.
            throw new ConfigurationException($"{Place(path, exception.Start)}: this is not YAML: {exception.Message}");
        }
    }

    public ConfigurationException Wrong(YamlNode node, string rule) => new(Mistake(node, rule));

    public string Mistake(YamlNode node, string rule) => $"{Place(_path, node.Start)}: {rule}";

    /// <summary>The mapping under a key; null when the key is absent or has no value.</summary>
    public YamlMappingNode? Mapping(string key) => Root.At(key) switch
    {
        null => null,
        YamlMappingNode mapping => mapping,
        var node when IsNull(node) => null,
        var node => throw Wrong(node, $"`{key}` must hold keys and values."),
    };

    /// <summary>The text under a key; null when the key is absent or has no value.</summary>
    public string? Text(string key) => Root.At(key) switch
    {
        null => null,
        var node when IsNull(node) => null,
        YamlScalarNode scalar => scalar.Value,
        var node => throw Wrong(node, $"`{key}` must be one value."),
    };

    private static bool IsNull(YamlNode node) => node is YamlScalarNode scalar && YamlScalar.Resolve(scalar) is YamlScalar.Null;

    private static string Place(string path, Mark mark)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return $"{(relative.StartsWith("..", StringComparison.Ordinal) ? path : relative)}:{mark.Line}:{mark.Column}";
    }
}
