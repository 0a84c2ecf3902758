using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>What whoever deploys is told when AWS can't be asked.</summary>
public sealed class NoAnswerTests
{
    [Fact]
    public async Task Stack_WithoutAnAnswerFromAws_SaysWhatToSetAndPrintsNoStackTrace()
    {
        using var stack = new RehearsedStack(Row.Stack("STANDARD", Row.Named("udp-udp"))) { Aws = "http://127.0.0.1:1" };

        var failed = await stack.UpAsync();

        Assert.Equal(1, failed.Status);
        var error = Assert.Single(failed.Errors);
        Assert.StartsWith("Could not read the account and Region of this stack from AWS; set aws:region, and check the credentials: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", error, StringComparison.Ordinal);
    }
}
