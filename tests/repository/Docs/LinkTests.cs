using System.Text.RegularExpressions;
using MediaLive.Delivery.Repository.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Docs;

/// <summary>Links between documents, and to files.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents => CommandTests.Documents;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_OfADocument_LeadSomewhere(string document) =>
        Assert.All(Targets(new Document(document)), target => Assert.True(Exists(document, target), $"{document} has no {target}."));

    [Theory]
    [InlineData("no-such-file.md")]
    [InlineData("README.md#no-such-heading")]
    public void Links_ToNothing_AreFound(string target) => Assert.False(Exists("README.md", target));

    [Fact]
    public void Readme_LinksToEveryDocument() => Assert.All(
        Document.All.Skip(1), document => Assert.Contains(Targets(Document.All[0]), target => target.Split('#')[0] == document.Name));

    private static IEnumerable<string> Targets(Document document) => Link().Matches(document.Prose)
        .Select(match => match.Groups[1].Value).Where(target => !target.StartsWith("http", StringComparison.Ordinal));

    private static bool Exists(string document, string target)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, parts[0]);
        var path = Checkout.PathOf(file);
        return (File.Exists(path) || Directory.Exists(path)) && (parts.Length == 1 || new Document(file).Anchors.Contains(parts[1]));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
