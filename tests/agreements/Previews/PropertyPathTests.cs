using System.Text.Json;
using MediaLive.Agreements.Previews;

namespace MediaLive.Agreements.Tests.Previews;

public sealed class PropertyPathTests
{
    private static readonly JsonElement Root = JsonElement.Parse(
        """
        { "tags": { "Name": "a", "a.b": "c", "x\"y": "q" }, "rules": [{ "id": 1 }, { "id": 2 }], "partners/social": ["s"] }
        """);

    [Theory]
    [InlineData("tags.Name", "a")]
    [InlineData("tags[\"a.b\"]", "c")]
    [InlineData("tags[\"x\\\"y\"]", "q")]
    [InlineData("rules[1].id", "2")]
    [InlineData("partners/social[0]", "s")]
    public void Find_PathAsPulumiWritesIt_IsItsValue(string path, string value) =>
        Assert.Equal(value, PropertyPath.Find(Root, path)?.ToString());

    [Theory]
    [InlineData("tags.Other")]
    [InlineData("rules[2].id")]
    [InlineData("rules.id")]
    [InlineData("tags[0]")]
    [InlineData("rules[99999999999]")]
    public void Find_PathToNothing_IsNull(string path) => Assert.Null(PropertyPath.Find(Root, path));
}
