using MediaLive.Delivery.Repository.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Docs;

/// <summary>What docs/deploying.md says of rows, messages and environments.</summary>
public sealed class DeployingTests
{
    private static readonly Document Deploying = new("docs/deploying.md");

    /// <summary>Combinations are those of the tables of the stack file and of costs.</summary>
    [Fact]
    public void Costs_AreSaid_OfEveryCombination()
    {
        var costs = Deploying.Rows("## Costs").SelectMany(row => Pairs(row[0]));
        var known = new Document("docs/stack-file.md").Rows("## Channels and deliveries")
            .SelectMany(row => from outputGroup in Document.CodeSpans(row[0])
                               from downstream in Document.CodeSpans(row[1])
                               select $"{outputGroup} to {downstream}");

        Assert.Equal(Combination.All, known.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Combination.All, costs.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("### From the program", "infra", "offline/Pulumi")]
    [InlineData("### From a rehearsal", "rehearsal")]
    public void Messages_OfOurs_AreInTheSources(string heading, params string[] folders)
    {
        var sources = string.Join("\n", folders.SelectMany(folder =>
            Directory.EnumerateFiles(Checkout.PathOf(folder), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText)));
        var rows = Deploying.Rows(heading).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.All(
            Document.CodeSpans(row[0]).Single().Split('…', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            part => Assert.Contains(part, sources, StringComparison.Ordinal)));
    }

    [Fact]
    public void Environments_AreThoseOfTheWorkflows()
    {
        var needs = Deploying.Text[Deploying.Text.IndexOf("## GitHub", StringComparison.Ordinal)..];

        Assert.All(
            Directory.EnumerateFiles(Checkout.PathOf("."), "Pulumi.*.yaml").Select(file => Path.GetFileName(file).Split('.')[1]),
            stack => Assert.Contains($"`{stack}-preview`", needs, StringComparison.Ordinal));
    }

    /// <summary>"`a`, `b` to `c`, `d` to `e`": a to c, b to c, d to e.</summary>
    private static IEnumerable<string> Pairs(string cell)
    {
        var groups = new List<string>();
        foreach (var part in cell.Split(", "))
        {
            var ends = part.Split(" to ").Select(end => end.Trim('`')).ToArray();
            groups.Add(ends[0]);
            if (ends.Length == 1)
                continue;
            foreach (var group in groups)
                yield return $"{group} to {ends[1]}";
            groups.Clear();
        }
    }
}
