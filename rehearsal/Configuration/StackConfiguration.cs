using Rehearsal.Engine;
using YamlDotNet.RepresentationModel;

namespace Rehearsal.Configuration;

/// <summary>
/// Gathers the configuration of a stack: the stack's file, the project's defaults where that has nothing, and the secrets
/// given for this run (by key, with or without a namespace) before both.
/// </summary>
/// <param name="project">Whose configuration it is.</param>
/// <param name="stack">The stack's file.</param>
/// <param name="secrets">Those given for this run.</param>
/// <param name="passphrases">Where to find the stack's passphrase.</param>
/// <param name="placeholders">Whether placeholders stand in for secrets that can't be decrypted.</param>
internal sealed class StackConfiguration(
    ProjectFile project,
    YamlFile stack,
    IReadOnlyDictionary<string, string> secrets,
    PassphraseSource passphrases,
    bool placeholders)
{
    private readonly SortedDictionary<string, ConfigValue> _values = new(StringComparer.Ordinal);
    private readonly List<string> _mistakes = [];

    /// <exception cref="ConfigurationException">All mistakes at once, one a line.</exception>
    public IReadOnlyDictionary<string, ConfigValue> Read()
    {
        foreach (var (key, value) in secrets)
            _values[ConfigKey.Parse(key, project.Name) ?? key] = new ConfigValue(value, Secret: true);

        using var secure = new SecureValues(stack, passphrases, placeholders);
        AddStack(secure);
        AddDefaults();
        return _mistakes.Count == 0 ? _values : throw new ConfigurationException(string.Join('\n', _mistakes.Distinct()));
    }

    private void AddStack(SecureValues secure)
    {
        var given = _values.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (key, (keyNode, value)) in Entries(stack, stack.Mapping("config")))
        {
            if (given.Contains(key))
                continue;

            Collect(() =>
            {
                var text = ConfigText.Of(stack, value, cipher => secure.Decrypt(key, cipher));
                if (!_values.TryAdd(key, text))
                    _mistakes.Add(stack.Mistake(keyNode, $"'{key}' is there twice; remove one."));
            });
        }
    }

    /// <summary>
    /// A key of the project's own has a schema with a <c>default</c>, another namespace's a <c>value</c>; both may be given as just the value.
    /// </summary>
    private void AddDefaults()
    {
        foreach (var (key, (_, node)) in Entries(project.Yaml, project.Yaml.Root.At("config") as YamlMappingNode))
        {
            var value = node is YamlMappingNode schema
                ? schema.At(key.StartsWith($"{project.Name}:", StringComparison.Ordinal) ? "default" : "value")
                : node;
            if (value is null || value is YamlScalarNode scalar && YamlScalar.Resolve(scalar) is YamlScalar.Null || _values.ContainsKey(key))
                continue;

            Collect(() => _values[key] = ConfigText.Of(
                project.Yaml, value, cipher => throw project.Yaml.Wrong(cipher, $"'{key}' is encrypted; only a stack's file can hold secrets.")));
        }
    }

    private IEnumerable<(string Key, (YamlNode Node, YamlNode Value))> Entries(YamlFile file, YamlMappingNode? mapping)
    {
        foreach (var (node, value) in mapping?.Merged() ?? [])
        {
            if (node is YamlScalarNode { Value: { } text } && ConfigKey.Parse(text, project.Name) is { } key)
                yield return (key, (node, value));
            else
                _mistakes.Add(file.Mistake(node, $"'{node}' is no configuration key; write namespace:name, or just the name for the project's own."));
        }
    }

    private void Collect(Action read)
    {
        try
        {
            read();
        }
        catch (ConfigurationException exception)
        {
            _mistakes.Add(exception.Message);
        }
    }
}
