using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>All combinations in one stack, with delivery through a VPC.</summary>
public sealed class EveryRowTests
{
    [Fact]
    public async Task EveryRow_FromNothingToNothing_IsMadeAsPreviewedThenLeftAloneThenDeleted()
    {
        using var stack = RehearsedStack.OfFile("every-row.yaml", "akamaiPassword", "socialKey", "affiliatePassphrase");

        var previewed = await stack.PreviewAsync();
        var count = previewed.Resources.Count();
        Assert.Equal((0, new Changes(Create: count)), (previewed.Status, previewed.Changes));

        var made = await stack.UpAsync();
        Assert.Equal((0, previewed.Changes), (made.Status, made.Changes));
        Assert.Equal(previewed.Names, made.Names);
        Assert.Equal(
            Row.All.Select(row => (row.OutputGroup, row.Downstream)).Distinct().Order(),
            made.Deliveries("curling").Select(delivery => made.Kind("curling", delivery)).Order());
        Assert.DoesNotContain("[unknown]", made.Text, StringComparison.Ordinal);

        var again = await stack.UpAsync();
        Assert.Equal((0, new Changes(Same: count)), (again.Status, again.Changes));

        var destroyed = await stack.DestroyAsync();
        Assert.Equal((0, new Changes(Delete: count)), (destroyed.Status, destroyed.Changes));
        Assert.Empty(destroyed.Resources);
    }
}
