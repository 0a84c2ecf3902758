using System.Text.Json.Nodes;

namespace Conformance.Tests.Wire;

/// <summary>
/// The transcripts recorded from the official SDK. With CONFORMANCE_RECORD naming the folder of this source's recordings,
/// they are written anew instead of compared, by the official SDK only.
/// </summary>
internal static class Recorded
{
    private const string Switch = "CONFORMANCE_RECORD";

    public static async Task CompareAsync(string name, string transcript, CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable(Switch) is { Length: > 0 } folder)
        {
            Assert.True(IsOfficial(), $"{Switch} is set, but this build uses a stand-in: record with the official Pulumi package.");
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.json"), transcript, cancellation);
            return;
        }

        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Recorded", $"{name}.json"), cancellation);
        Assert.True(expected.ReplaceLineEndings("\n") == transcript, $"{name} differs from the official SDK's:\n{Difference(expected, transcript)}");
    }

    private static string Difference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        return string.Join('\n', before.Except(after).Select(line => $"- {line}").Concat(after.Except(before).Select(line => $"+ {line}")));
    }

    /// <summary>The official SDK comes as a package; a stand-in is a project.</summary>
    private static bool IsOfficial()
    {
        var dependencies = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance.Programs.deps.json")))!;
        return dependencies["libraries"]!.AsObject().Any(library =>
            library.Key.StartsWith("Pulumi/", StringComparison.Ordinal) && library.Value!["type"]!.GetValue<string>() == "package");
    }
}
