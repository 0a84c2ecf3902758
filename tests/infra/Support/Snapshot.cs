using System.Runtime.CompilerServices;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>
/// Compares a text with a file beside the test. A text that differs is written beside that file, as <c>*.received.*</c>: when it
/// is right, it takes the file's place.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, name);
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        var received = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}");
        if (expected.ReplaceLineEndings("\n") == actual)
            File.Delete(received);
        else
            File.WriteAllText(received, actual);
        Assert.Equal(expected, actual, ignoreLineEndingDifferences: true);
    }
}
