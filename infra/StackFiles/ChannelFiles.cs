using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.StackFiles;

/// <summary>
/// The channels that have files of their own, with the keys of an entry of <c>channels</c>. Which pattern finds a file, and in
/// which order, makes no difference to what is deployed.
/// </summary>
/// <param name="folder">The project's, where Pulumi.yaml is. It is asked for only where there are patterns.</param>
internal sealed class ChannelFiles(Func<string> folder)
{
    /// <summary>The stack file with all channels, by their names; as it is where it includes nothing.</summary>
    public StackConfig AddTo(StackConfig stack, ConfigReader reader)
    {
        if (stack.Include.IsEmpty)
            return stack;
        var files = Find(stack.Include, reader.Findings);
        var included = files.Select(file => Read(file, reader)).OfType<ChannelConfig>().ToImmutableArray();
        if (included.Length < files.Count || reader.Findings.IsTold(new ConfigPath("include")))
            reader.Findings.LeaveOut();
        NamedItems.RefuseDuplicates(included, reader.Findings, stack.Channels);
        return stack with
        {
            Channels = [.. stack.Channels.Concat(included).OrderBy(channel => channel.Name, StringComparer.Ordinal)],
        };
    }

    private SortedSet<string> Find(ImmutableArray<FilePattern> patterns, ConfigFindings findings)
    {
        var found = new SortedDictionary<string, ConfigPath>(StringComparer.Ordinal);
        foreach (var (index, pattern) in patterns.Index())
        {
            var path = new ConfigPath("include").Index(index);
            var files = pattern.FilesIn(folder());
            if (files.Count == 0)
            {
                findings.Error(path, pattern.Text, "matches no file below the folder of Pulumi.yaml",
                    "correct it, or add the file");
            }

            foreach (var twice in files.Where(found.ContainsKey).GroupBy(file => found[file]))
            {
                var more = twice.Count() > 1 ? $" and {twice.Count() - 1} more" : "";
                findings.Error(path, pattern.Text, $"matches {twice.First()}{more}, as {twice.Key} does",
                    "let each file be matched once");
            }

            foreach (var file in files)
                found.TryAdd(file, path);
        }

        return [.. found.Keys];
    }

    private ChannelConfig? Read(string file, ConfigReader reader)
    {
        var source = new ConfigSource(file);
        var path = new ConfigPath(null, null, source);
        try
        {
            using var text = new StreamReader(Path.Combine(folder(), file));
            return YamlReader.Read(text, source, reader.Findings) is { } json
                ? reader.Read<ChannelConfig>(json, NamedItems.PathOf(json, path, reader))
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            reader.Findings.Error(path, null, $"can't be read ({failure.Message.TrimEnd('.')})", "correct that");
            return null;
        }
    }
}
