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

        var (made, _) = await Lifecycle.RunAsync(stack);

        Assert.Equal(
            Row.All.Select(row => (row.OutputGroup, row.Downstream)).Distinct().Order(),
            made.Deliveries("curling").Select(delivery => made.Kind("curling", delivery)).Order());
    }
}
