using MediaLive.Delivery.Combinations;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries;

/// <summary>A line in the table takes a row in the tests: what it makes is in Rows/ then, and the rehearsals make it.</summary>
public sealed class DeliveryTableTests
{
    [Fact]
    public void Kinds_AllOfThem_HaveARow() => Assert.Equal(
        DeliveryTable.Kinds.Select(kind => (kind.OutputGroup, kind.Downstream)).Order(),
        Row.All.Select(row => (row.OutputGroup, row.Downstream)).Distinct().Order());

    [Fact]
    public void Rows_FilesOfThem_AreThoseOfTheRows() => Assert.Equal(
        (from row in Row.Both from channelClass in new[] { "STANDARD", "SINGLE_PIPELINE" } select $"{row.Name}.{channelClass}.json").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Snapshot.PathOf("Rows"), "*.json").Select(Path.GetFileName).Where(file => !file!.Contains(".received.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
}
