using System.Text.Json;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Contract.Tests.Packages;

namespace MediaLive.Delivery.Contract.Tests;

/// <summary>A key of the contract is spelled by its record, and by nothing else.</summary>
public sealed partial class ContractKeysTests
{
    [Fact]
    public void Keys_OfTheContract_AreSpelledByNoOtherSource()
    {
        var spelled =
            from folder in new[] { "infra", "samples", "agreements" }
            let path = Path.Combine(DotNet.Root, folder)
            where Directory.Exists(path)
            from file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(DotNet.Root, file).Replace('\\', '/')
            where !name.StartsWith("infra/Contract/", StringComparison.Ordinal) && !Built().IsMatch(name)
            from use in Spelled(File.ReadAllText(file), Keys())
            orderby name, use.Line
            select $"{name}:{use.Line}: \"{use.Key}\"";

        Assert.True(
            !spelled.Any(),
            "Keys of the contract are spelled outside of infra/Contract; use its records, ContractKeys or ContractJson.NameOf:\n"
            + string.Join('\n', spelled));
    }

    [Theory]
    [InlineData("var key = \"destinationRefId\";", "1 destinationRefId")]
    [InlineData("\n\nvar json = \"\"\"{ \"roleArn\": { \"srtSettings\": 1 } }\"\"\";", "3 roleArn", "3 srtSettings")]
    [InlineData("// \"destinationRefId\" is the key.\n/// <summary>\"roleArn\"</summary>")]
    [InlineData("var label = \"a destinationRefId\" + nameof(RoleArn) + \"url\";")]
    public void Spelled_InSource_IsFoundOutsideOfComments(string source, params string[] expected) =>
        Assert.Equal(expected, Spelled(source, Keys()).Select(use => $"{use.Line} {use.Key}"));

    /// <summary>
    /// Left out are words that mean something without the contract: those of the stack file, and those with no capital in them,
    /// which are ordinary words, such as <c>settings</c>.
    /// </summary>
    private static HashSet<string> Keys()
    {
        var contract = PropertiesOf("infra/Contract/contract.schema.json");
        var stackFile = PropertiesOf("infra/Configuration/stack-file.schema.json");
        return [.. contract.Except(stackFile).Where(key => key.Any(char.IsUpper))];
    }

    /// <summary>The names of all properties in a JSON Schema.</summary>
    private static IEnumerable<string> PropertiesOf(string schema) =>
        Properties(JsonElement.Parse(File.ReadAllText(Path.Combine(DotNet.Root, schema))));

    private static IEnumerable<string> Properties(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member =>
            member is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
                ? member.Value.EnumerateObject().SelectMany(property => Properties(property.Value).Prepend(property.Name))
                : Properties(member.Value)),
        _ => [],
    };

    private static IEnumerable<(int Line, string Key)> Spelled(string source, HashSet<string> keys) =>
        from line in source.Split('\n').Index()
        where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from literal in Literal().Matches(line.Item)
        where keys.Contains(literal.Groups[1].Value)
        select (line.Index + 1, literal.Groups[1].Value);

    [GeneratedRegex("\"([A-Za-z0-9]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("/(bin|obj|node_modules)/")]
    private static partial Regex Built();
}
