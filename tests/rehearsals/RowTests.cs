using System.Text.Json.Nodes;
using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>
/// Each combination, from nothing to nothing: made, made again and destroyed. Previews are for <see cref="EveryRowTests"/>, and for
/// each row those with mocks.
/// </summary>
public abstract class RowTests(string channelClass)
{
    public static TheoryData<string> Rows => [.. Row.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Row_FromNothingToNothing_IsMadeThenLeftAloneThenDeleted(string name)
    {
        var row = Row.Named(name);
        var registered = Registered(name);
        var count = registered.Length + 1;
        using var stack = new RehearsedStack(Row.Stack(channelClass, row));

        var made = await stack.UpAsync();
        Assert.Equal((0, new Changes(Create: count)), (made.Status, made.Changes));
        Assert.Equal(registered, made.Names);
        Assert.Equal((row.OutputGroup, row.Downstream), made.Kind("curling", name));
        Assert.DoesNotContain("[unknown]", made.Text, StringComparison.Ordinal);

        // Where the row has a secret, it is shown to whom asks: it was there to be hidden.
        var again = await stack.UpAsync(RehearsedStack.ShowSecrets);
        Assert.Equal((0, new Changes(Same: count)), (again.Status, again.Changes));
        Assert.Equal(row.Delivery(channelClass).Contains("Secret: ", StringComparison.Ordinal), again.Text.Contains(Row.Secret, StringComparison.Ordinal));

        var destroyed = await stack.DestroyAsync();
        Assert.Equal((0, new Changes(Delete: count)), (destroyed.Status, destroyed.Changes));
        Assert.Empty(destroyed.Resources);
    }

    /// <summary>What the tests with mocks say that the row registers: its component, named by its type token, and all else.</summary>
    private string[] Registered(string row)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Rows", $"{row}.{channelClass}.json");
        return [.. JsonNode.Parse(File.ReadAllText(file))!["resources"]!.AsObject().Select(resource => resource.Key).Order(StringComparer.Ordinal)];
    }
}

public sealed class StandardRowTests() : RowTests("STANDARD");

/// <summary>A class of its own, so that it runs at the same time.</summary>
public sealed class SinglePipelineRowTests() : RowTests("SINGLE_PIPELINE");
