using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>
/// Compares a text with a file beside the test. A text that differs is written beside that file, as <c>*.received.*</c>, and the
/// failure says how to accept it.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual, [CallerFilePath] string test = "")
    {
        var file = PathOf(name, test);
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        var received = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}");
        if (expected.ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        var difference = Record.Exception(() => Assert.Equal(expected, actual, ignoreLineEndingDifferences: true));
        throw new XunitException($"{difference!.Message}\n\nIf the new text is right, accept it: mv '{received}' '{file}'");
    }

    /// <summary>The file of that name beside the test.</summary>
    public static string PathOf(string name, [CallerFilePath] string test = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, name));
}
