using MediaLive.Agreements.Checks.Http;

namespace MediaLive.Agreements.Checks.Tests.Http;

public sealed class FileNamingTests
{
    [Theory]
    [InlineData("curling", "curling")]
    [InlineData("curling_$dt$", "curling_20261231T235958")]
    [InlineData("$d$/curling-$t$", "20261231/curling-235958")]
    [InlineData("_$w$x$h%04$", "_0x0000")]
    public void FilledIn_Name_HasAValueForEachVariable(string name, string filledIn) =>
        Assert.Equal(filledIn, new FileNaming(new DateTimeOffset(2026, 12, 31, 23, 59, 58, TimeSpan.Zero)).FilledIn(name));
}
