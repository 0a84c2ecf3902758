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
        using var stack = new RehearsedStack(Row.Stack(channelClass, Row.All));

        var (made, again) = await Lifecycle.RunAsync(stack, RehearsedStack.ShowSecrets);

        // The stack itself is a resource besides.
        Assert.Equal(new Changes(Create: registered.Length + 1), made.Changes);
        Assert.Equal(registered, made.Names);
        Assert.All(Row.All, row => Assert.Equal((row.OutputGroup, row.Downstream), made.Kind("curling", row.Name)));
        // Secrets are shown to whom asks: they were there to be hidden.
        Assert.Contains(Row.Secret, again.Text, StringComparison.Ordinal);
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
