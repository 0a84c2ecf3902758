namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>What Linux tells every user of the machine about processes.</summary>
internal static class ProcFiles
{
    /// <summary>Skips the test where there is no such place.</summary>
    public static void Require() => Assert.SkipUnless(OperatingSystem.IsLinux(), "What is told of processes is read from /proc.");

    public static IReadOnlyList<int> ChildrenOf(int process) => Read($"/proc/{process}/task", tasks =>
        (IReadOnlyList<int>)[.. Directory.EnumerateDirectories(tasks).SelectMany(ChildrenOf)]) ?? [];

    /// <summary>The program's name; null when it has ended.</summary>
    public static string? NameOf(int process) => Read($"/proc/{process}/comm", File.ReadAllText)?.Trim();

    /// <summary>Its arguments, with a NUL after each; null when it has ended.</summary>
    public static string? CommandLineOf(int process) => Read($"/proc/{process}/cmdline", File.ReadAllText);

    private static IEnumerable<int> ChildrenOf(string task) =>
        (Read(Path.Combine(task, "children"), File.ReadAllText) ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(child => int.Parse(child, System.Globalization.CultureInfo.InvariantCulture));

    private static T? Read<T>(string path, Func<string, T> read)
        where T : class
    {
        try
        {
            return read(path);
        }
        catch (IOException)
        {
            // It has just ended.
            return null;
        }
    }
}
