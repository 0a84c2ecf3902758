using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Reviews;

namespace MediaLive.Agreements.Tests.Previews;

public sealed class PreviewFileTests : IDisposable
{
    private const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agreements-");

    /// <summary>Pulumi leaves out what is empty, and has everything of a first update among what is planned.</summary>
    [Fact]
    public void Read_PulumisFirstPreviewWithItsPlan_HasTheNewOutputsOnly()
    {
        var preview = PreviewFile.Read(
            Write("preview.json", $$"""
                { "steps": [{ "op": "create", "urn": "{{Stack}}", "newState": { "custom": false }, "detailedDiff": null }] }
                """),
            Write("plan.json", $$"""
                { "resourcePlans": { "{{Stack}}": { "goal": { "outputDiff": { "adds": { "a": 1 } } }, "state": { "a": 1 } } } }
                """));

        Assert.Equal(("shop/dev", false), (preview.Stack, preview.IsFailed));
        Assert.Null(preview.Outputs.Old);
        Assert.Equal("{\"a\":1}", preview.Outputs.New?.GetRawText());
        Assert.Empty(preview.Steps);
    }

    [Fact]
    public void Read_SecretsOfAPlan_AreNeverRead()
    {
        const string secret = """
            { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\"hunter2hunter2\"" }
            """;

        var preview = PreviewFile.Read(
            Write("preview.json", $$"""
                { "steps": [{ "op": "same", "urn": "{{Stack}}", "oldState": { "outputs": {} }, "detailedDiff": null }] }
                """),
            Write("plan.json", $$"""
                { "resourcePlans": { "{{Stack}}": {
                    "goal": { "outputDiff": { "updates": { "streamNames": { "a/b": [{{secret}}, null] }, "readme": "x" } } },
                    "state": { "streamNames": { "a/b": [{{secret}}, null] }, "url": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" } } } }
                """));

        Assert.Equal("""{"streamNames":{"a/b":["[secret]",null]},"url":"[unknown]"}""", preview.Outputs.New?.GetRawText());
        Assert.Equal(["streamNames.a/b[0]"], preview.Outputs.ChangedSecrets.Paths);
        Assert.DoesNotContain("hunter2", Review.Write(preview, "", Review.Longest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tags.A", "false", "is", "wanted")]
    [InlineData("tags.A", "true", "was", "wanted")]
    [InlineData("arn", "false", "arn:1", "[unknown]")]
    public void Read_Difference_HasTheValuesThatPulumiMeans(string path, string inputDiff, string old, string next)
    {
        var preview = PreviewFile.Read(Write("preview.json", $$"""
            { "steps": [{ "op": "update", "urn": "urn:pulumi:dev::shop::a:b/c:C::c", "diffReasons": ["tags"],
                "oldState": { "inputs": { "tags": { "A": "was" } }, "outputs": { "tags": { "A": "is" }, "arn": "arn:1" } },
                "newState": { "custom": true, "inputs": { "tags": { "A": "wanted" }, "__defaults": [] } },
                "detailedDiff": { "{{path}}": { "kind": "update", "inputDiff": {{inputDiff}} } } }] }
            """), plan: null);

        var change = Assert.Single(Assert.Single(preview.Steps).Changes);
        Assert.Equal((path, old, next), (change.Path, change.Old?.ToString(), change.New?.ToString()));
    }

    [Fact]
    public void Read_WithoutDetails_HasThePropertiesThatAreReasons()
    {
        var preview = PreviewFile.Read(Write("preview.json", """
            { "steps": [
                { "op": "update", "urn": "urn:pulumi:dev::shop::a:b/c:C::told", "diffReasons": ["x"],
                  "oldState": { "inputs": { "x": 1, "y": 1 } }, "newState": { "inputs": { "x": 2, "y": 2 } } },
                { "op": "update", "urn": "urn:pulumi:dev::shop::a:b/c:C::untold",
                  "oldState": { "inputs": { "x": 1, "y": 1 } }, "newState": { "inputs": { "x": 1, "z": 2 } } }] }
            """), plan: null);

        Assert.Equal(["x"], preview.Steps[0].Changes.Select(change => change.Path));
        Assert.Equal(["y", "z"], preview.Steps[1].Changes.Select(change => change.Path));
    }

    [Fact]
    public void Read_PulumisErrors_AreAFailedPreview()
    {
        const string failed = """{ "diagnostics": [{ "severity": "error", "message": "error: no\n" }] }""";

        var preview = PreviewFile.Read(Write("preview.json", failed), plan: null);

        Assert.True(preview.IsFailed);
        Assert.Equal(["no"], preview.Errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
