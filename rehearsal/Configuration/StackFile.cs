using Rehearsal.Values;

namespace Rehearsal.Configuration;

/// <summary>Finds Pulumi.&lt;stack&gt;.yaml.</summary>
internal static class StackFile
{
    private const string Prefix = "Pulumi.";
    private const string Extension = ".yaml";

    /// <exception cref="MissingException">It is not there: the message lists the stacks that are.</exception>
    public static YamlFile Read(ProjectFile project, string stack, string? configFile)
    {
        var path = configFile ?? Path.Combine(project.StackDirectory, $"{Prefix}{stack}{Extension}");
        if (File.Exists(path))
            return YamlFile.Read(path);

        throw new MissingException(configFile is null
            ? $"Stack '{stack}' has no file {path}. {Advice(stack, StacksIn(project.StackDirectory))}"
            : $"--config-file: {path} does not exist.");
    }

    private static string[] StacksIn(string directory) => !Directory.Exists(directory)
        ? []
        : [.. Directory.EnumerateFiles(directory, $"{Prefix}*{Extension}")
            .Select(path => Path.GetFileName(path)[Prefix.Length..^Extension.Length])
            .Order(StringComparer.Ordinal)];

    private static string Advice(string stack, string[] existing) => (existing, Nearest.To(stack, existing)) switch
    {
        ([], _) => "Make it: it may be empty.",
        (_, null) => $"The project's stacks are: {string.Join(", ", existing)}.",
        (_, var nearest) => $"Did you mean '{nearest}'? The project's stacks are: {string.Join(", ", existing)}.",
    };
}
