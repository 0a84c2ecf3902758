using Xunit;

namespace Rehearsal.Tests.Support;

/// <summary>Text that is kept in a file beside the tests, where it can be looked at.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual)
    {
        var expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cli", "Display", "Snapshots", $"{name}.txt"));
        Assert.Equal(expected, string.Join('\n', actual.Split('\n').Select(line => line.TrimEnd())), ignoreLineEndingDifferences: true);
    }
}
