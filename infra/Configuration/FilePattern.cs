using MediaLive.Delivery.Configuration.Reading;
using Microsoft.Extensions.FileSystemGlobbing;

namespace MediaLive.Delivery.Configuration;

/// <summary>
/// Names YAML files by their path from the project's folder. <c>*</c> stands for any characters of a name, <c>**</c> for any
/// folders.
/// </summary>
internal sealed record FilePattern(string Text) : IConfigValue<FilePattern>
{
    private static readonly string[] Endings = [".yaml", ".yml"];

    /// <summary>The paths from that folder of the files that there are, sorted.</summary>
    public IReadOnlyList<string> FilesIn(string folder) =>
    [
        .. new Matcher(StringComparison.Ordinal).AddInclude(Text).GetResultsInFullPath(folder)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    static FilePattern? IConfigValue<FilePattern>.Read(ConfigText text, Complaint complain)
    {
        var names = text.Value.Split('/');
        if (Endings.Any(ending => text.Value.EndsWith(ending, StringComparison.Ordinal))
            && !names.Any(name => name is "" or ".." || name.AsSpan().ContainsAny('\\', ':')))
        {
            return new FilePattern(text.Value);
        }

        complain("is not a path of YAML files below the folder of Pulumi.yaml", "write one such as channels/prod/*.yaml");
        return null;
    }

    public override string ToString() => Text;
}
