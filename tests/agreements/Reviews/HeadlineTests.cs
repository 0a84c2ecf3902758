using MediaLive.Agreements.Reviews;
using MediaLive.Agreements.Tests.Support;

namespace MediaLive.Agreements.Tests.Reviews;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData(2, 1, 0, "", "2 deliveries change, 1 is new; nothing is deleted or replaced")]
    [InlineData(1, 0, 0, "", "1 delivery changes; nothing is deleted or replaced")]
    [InlineData(0, 1, 2, "", "1 delivery is new, 2 go; nothing is deleted or replaced")]
    [InlineData(0, 0, 1, "delete", "1 delivery goes; 1 resource is deleted, nothing is replaced")]
    [InlineData(0, 2, 0, "replace replace", "2 deliveries are new; 2 resources are replaced, nothing is deleted")]
    [InlineData(0, 0, 0, "delete replace replace", "No delivery changes; 1 resource is deleted, 2 are replaced")]
    [InlineData(0, 0, 0, "update", "No delivery changes; nothing is deleted or replaced")]
    [InlineData(0, 0, 0, "forget", "No delivery changes; 1 resource is forgotten, nothing is deleted or replaced")]
    [InlineData(0, 0, 0, "read same", "Nothing changes")]
    [InlineData(0, 0, 0, "", "Nothing changes")]
    public void Headline_OfAnyChange_IsASentence(int changed, int come, int gone, string operations, string expected)
    {
        var preview = new MadePreview();
        foreach (var operation in operations.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            preview.With(operation == "forget" ? "delete" : operation, "aws:iam/role:Role", "role", "{}", "{}")
                .With(step => step["oldState"]!["retainOnDelete"] = operation == "forget");
        }

        Assert.Equal(expected, Headline.Of(preview.Read(), new AgreementChanges(Some(changed), Some(come), Some(gone), new([], [], []), [])));
    }

    [Fact]
    public void Headline_WithoutOutputs_SaysThatDeliveriesAreNotKnown() => Assert.Equal(
        "What becomes of the deliveries is not known; nothing is deleted or replaced",
        Headline.Of(new MadePreview().Read(), changes: null));

    [Fact]
    public void Headline_ComponentThatGoes_IsNoDeletion()
    {
        var preview = new MadePreview().With("delete", "medialive-delivery:index:RtmpDelivery", "a", "{}", null).Read();

        Assert.Equal("No delivery changes; nothing is deleted or replaced", Headline.Of(preview, new([], [], [], new([], [], []), [])));
    }

    private static string[] Some(int number) => [.. Enumerable.Range(0, number).Select(index => $"a/{index}")];
}
