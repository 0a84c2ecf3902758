using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>
/// Reads YAML as JSON, as pulumi does with a stack file, and keeps the places. What might not mean what it seems to, such as a key
/// that stands twice, is a finding.
/// </summary>
internal sealed partial class YamlReader
{
    /// <summary>More than any channel has, and less than JSON takes.</summary>
    private const int Deepest = 20;

    private readonly Parser _parser;
    private readonly ConfigSource _source;
    private readonly ConfigFindings _findings;
    private int _depth;

    private YamlReader(TextReader text, ConfigSource source, ConfigFindings findings)
    {
        _parser = new Parser(text);
        _source = source;
        _findings = findings;
    }

    /// <summary>Reads a file's only document; null when it is not one, and then the findings say why.</summary>
    public static JsonElement? Read(TextReader text, ConfigSource source, ConfigFindings findings)
    {
        var told = findings.Errors.Count;
        var json = new YamlReader(text, source, findings).Document();
        return findings.Errors.Count == told ? JsonSerializer.SerializeToElement(json) : null;
    }

    private JsonNode? Document()
    {
        var root = new ConfigPath(null, null, _source);
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.TryConsume<DocumentStart>(out _))
            {
                Error(root, _parser.Current!.Start, null, "is empty", "write the keys of a channel: name, class and deliveries");
                return null;
            }

            _source.Add(root, _parser.Current!.Start.Line, _parser.Current.Start.Column);
            var value = Value(root);
            _parser.Consume<DocumentEnd>();
            if (_parser.TryConsume<DocumentStart>(out var second))
                Error(root, second.Start, null, "begins a second document", "write it into a file of its own");
            return value;
        }
        catch (YamlException mistake)
        {
            // What the parser has read, which may be a secret, is in its inner exception only.
            Error(root, mistake.Start, null, $"is not YAML: {mistake.Message.TrimEnd('.')}", "correct it");
            return null;
        }
    }

    private JsonNode? Value(ConfigPath path)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Error(path, alias.Start, $"*{alias.Value}", "is an alias", "write out what it stands for");
            return null;
        }

        if (_parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } node)
            Error(path, node.Start, $"{tag}", "is a tag", "take it away; quotes make a text of anything");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Value(scalar);
        if (_depth == Deepest)
        {
            Error(path, _parser.Current!.Start, null, "is nested too deeply", "see what a channel is made of");
            _parser.SkipThisAndNestedEvents();
            return null;
        }

        _depth++;
        JsonNode value = _parser.TryConsume<SequenceStart>(out _) ? List(path) : Map(path);
        _depth--;
        return value;
    }

    private JsonArray List(ConfigPath path)
    {
        var list = new JsonArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var item = path.Index(list.Count);
            Keep(item, _parser.Current!);
            list.Add(Value(item));
        }

        return list;
    }

    private JsonObject Map(ConfigPath path)
    {
        _parser.Consume<MappingStart>();
        var map = new JsonObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                Error(path, _parser.Current!.Start, null, "has a key that is no text", "write a key such as name");
                _parser.SkipThisAndNestedEvents();
                _parser.SkipThisAndNestedEvents();
                continue;
            }

            var entry = path.Key(key.Value);
            if (map.ContainsKey(key.Value))
                Error(entry, key.Start, null, $"is there already, at {_source.PlaceOf(entry.Text!)}", "remove one of them");
            Keep(entry, key);
            map[key.Value] = Value(entry);
        }

        if (map.Count == 1 && map.ContainsKey("secure"))
        {
            _findings.Error(path, null, "has an encrypted value, which pulumi decrypts in the stack file only",
                "set it there, under a key of its own (pulumi config set --secret NAME), "
                + "and write that NAME here, such as passwordSecret: NAME");
        }

        return map;
    }

    /// <summary>By YAML's JSON schema (YAML 1.2.2, 10.2); what is quoted is a text.</summary>
    private static JsonNode? Value(Scalar scalar) => (scalar.Style, scalar.Value) switch
    {
        (not ScalarStyle.Plain, var text) => text,
        (_, "" or "~" or "null" or "Null" or "NULL") => null,
        (_, "true" or "True" or "TRUE") => true,
        (_, "false" or "False" or "FALSE") => false,
        (_, var text) when Number().IsMatch(text) => JsonNode.Parse(text),
        (_, var text) => text,
    };

    private void Keep(ConfigPath path, ParsingEvent at) => _source.Add(path, at.Start.Line, at.Start.Column);

    private void Error(ConfigPath path, Mark at, string? value, string rule, string remedy)
    {
        _source.Add(path, at.Line, at.Column);
        _findings.Error(path, value, rule, remedy);
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Number();
}
