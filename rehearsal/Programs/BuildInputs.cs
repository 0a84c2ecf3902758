using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Rehearsal.Programs;

/// <summary>
/// A fingerprint of everything that a build may read: every file of the repository but what a build itself makes, the files
/// above it that MSBuild and NuGet look for, the environment and the SDK. Too much rather than too little: a needless build
/// costs two seconds, a stale program an afternoon.
/// </summary>
internal static class BuildInputs
{
    private static readonly HashSet<string> OutputFolders = new(["bin", "obj", "node_modules", "TestResults"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] FilesAbove =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp", "global.json", "nuget.config", "NuGet.config", "NuGet.Config", ".editorconfig"];

    /// <summary>These change with every terminal and are no input of any build.</summary>
    private static readonly HashSet<string> UnrelatedVariables = new(
        ["PWD", "OLDPWD", "SHLVL", "_", "TERM", "COLORTERM", "COLUMNS", "LINES", "TMUX", "TMUX_PANE", "NO_COLOR", "_MSBUILDTLENABLED", "PULUMI_CONFIG_PASSPHRASE"],
        StringComparer.Ordinal);

    /// <summary>Null when the inputs can't be known: outside a git repository, or with a reference to a project outside it.</summary>
    public static string? Fingerprint(string folder)
    {
        if (Repository(folder) is not { } root || ReferencesOutside(root, folder))
            return null;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(root).Concat(Above(root)).OrderBy(file => file.FullName, StringComparer.Ordinal))
            Add(hash, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}");
        foreach (var variable in Variables())
            Add(hash, variable);
        Add(hash, $"{Environment.Version}|{typeof(object).Assembly.Location}");
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string? Repository(string folder)
    {
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
        {
            var git = Path.Combine(candidate, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return candidate;
        }

        return null;
    }

    private static IEnumerable<FileInfo> Files(string root)
    {
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (pending.TryPop(out var directory))
        {
            foreach (var entry in directory.EnumerateFileSystemInfos())
            {
                if (entry is FileInfo file && !IsStackFile(file.Name))
                    yield return file;
                else if (entry is DirectoryInfo { LinkTarget: null } child && !OutputFolders.Contains(child.Name) && !IsHidden(child.Name))
                    pending.Push(child);
            }
        }
    }

    /// <summary>Pulumi.dev.yaml and its like are what one edits between two runs, and are no part of a program.</summary>
    private static bool IsStackFile(string name) =>
        name.StartsWith("Pulumi.", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool IsHidden(string name) => name[0] == '.' && name != ".config";

    private static IEnumerable<FileInfo> Above(string root)
    {
        for (var folder = Path.GetDirectoryName(root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var file in FilesAbove.Select(name => new FileInfo(Path.Combine(folder, name))).Where(file => file.Exists))
                yield return file;
        }
    }

    private static IEnumerable<string> Variables() =>
        from DictionaryEntry entry in Environment.GetEnvironmentVariables()
        let name = (string)entry.Key
        where !UnrelatedVariables.Contains(name)
        orderby name
        select string.Create(CultureInfo.InvariantCulture, $"{name}={entry.Value}");

    /// <summary>As the last restore saw it; before the first one there is nothing to skip anyway.</summary>
    private static bool ReferencesOutside(string root, string folder)
    {
        var assets = Path.Combine(folder, "obj", "project.assets.json");
        if (!File.Exists(assets))
            return false;

        using var stream = File.OpenRead(assets);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.TryGetProperty("msbuildProject", out _))
            .Select(library => Path.GetFullPath(library.Value.GetProperty("msbuildProject").GetString()!, folder))
            .Any(project => !project.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + '\n'));
}
