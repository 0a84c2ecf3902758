using System.Text.Json.Nodes;
using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>All combinations in one channel, from nothing to nothing: previewed, made, made again and destroyed.</summary>
public abstract class RowTests(string channelClass)
{
    [Fact]
    public async Task Rows_FromNothingToNothing_AreMadeAsPreviewedThenLeftAloneThenDeleted()
    {
        var registered = Row.All.SelectMany(Registered).Distinct().Order(StringComparer.Ordinal).ToArray();
        var count = registered.Length + 1;
        using var stack = new RehearsedStack(Row.Stack(channelClass, Row.All));

        var previewed = await stack.PreviewAsync();
        Assert.Equal((0, new Changes(Create: count)), (previewed.Status, previewed.Changes));
        Assert.Equal(registered, previewed.Names);
        Assert.All(previewed.Resources, resource => Assert.Equal("", (string)resource["id"]!));

        var made = await stack.UpAsync();
        Assert.Equal((0, previewed.Changes), (made.Status, made.Changes));
        Assert.Equal(registered, made.Names);
        Assert.All(Row.All, row => Assert.Equal((row.OutputGroup, row.Downstream), made.Kind("curling", row.Name)));
        Assert.DoesNotContain("[unknown]", made.Text, StringComparison.Ordinal);

        // Secrets are shown to whom asks: they were there to be hidden.
        var again = await stack.UpAsync(RehearsedStack.ShowSecrets);
        Assert.Equal((0, new Changes(Same: count)), (again.Status, again.Changes));
        Assert.Contains(Row.Secret, again.Text, StringComparison.Ordinal);

        var destroyed = await stack.DestroyAsync();
        Assert.Equal((0, new Changes(Delete: count)), (destroyed.Status, destroyed.Changes));
        Assert.Empty(destroyed.Resources);
    }

    /// <summary>What the tests with mocks say that the row registers: its component, named by its type token, and all else.</summary>
    private IEnumerable<string> Registered(Row row)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Rows", $"{row.Name}.{channelClass}.json");
        return JsonNode.Parse(File.ReadAllText(file))!["resources"]!.AsObject().Select(resource => resource.Key);
    }
}

public sealed class StandardRowTests() : RowTests("STANDARD");

/// <summary>A class of its own, so that it runs at the same time.</summary>
public sealed class SinglePipelineRowTests() : RowTests("SINGLE_PIPELINE");
