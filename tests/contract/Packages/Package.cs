using System.IO.Compression;
using System.Xml.Linq;

namespace MediaLive.Delivery.Contract.Tests.Packages;

/// <summary>What a package says of itself, and what is in it.</summary>
internal sealed class Package
{
    private readonly XElement _metadata;

    public Package(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        Files = [.. archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];
        using var nuspec = archive.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        _metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    public IReadOnlyList<string> Files { get; }

    /// <summary>Each as <c>id version</c>.</summary>
    public IEnumerable<string> Dependencies => _metadata.Descendants()
        .Where(element => element.Name.LocalName == "dependency")
        .Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}");

    /// <summary>Null when it says nothing of that.</summary>
    public string? this[string name] => _metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>All but what makes any archive a package.</summary>
    private static bool IsOurs(string file) => file is not ("[Content_Types].xml" or "_rels/.rels")
        && !file.StartsWith("package/", StringComparison.Ordinal) && !file.EndsWith(".nuspec", StringComparison.Ordinal);
}
