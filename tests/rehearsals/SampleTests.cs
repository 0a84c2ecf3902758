using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>The sample's channel, made of what another stack hands over for every combination.</summary>
public sealed class SampleTests
{
    /// <summary>
    /// The channel's stack, the stack in CloudFormation, for each secret of a pipeline or output group two resources, and for MediaConnect
    /// Router a provider and for each pipeline an input, and a role and its policy that read the key.
    /// </summary>
    [Theory]
    [InlineData("STANDARD", 2 + (2 * 5) + 1 + (3 * 2))]
    [InlineData("SINGLE_PIPELINE", 2 + (2 * 4) + 1 + 3)]
    public async Task Channel_OfEveryCombination_IsMadeOnceAndKeepsSecrets(string channelClass, int resources)
    {
        using var deliveries = new RehearsedStack(Row.Stack(channelClass, Row.All));
        Assert.Equal(0, (await deliveries.UpAsync()).Status);
        using var sample = deliveries.Sample("curling");

        var previewed = await sample.PreviewAsync();
        Assert.Equal((0, new Changes(Create: resources)), (previewed.Status, previewed.Changes));

        var made = await sample.UpAsync();
        Assert.Equal((0, previewed.Changes, ""), (made.Status, made.Changes, string.Join('\n', made.Errors)));
        Assert.Matches("^arn:aws:medialive:us-west-2:123456789012:channel:1[0-9]{6}$", made.Output("arn"));
        Assert.EndsWith($":{made.Output("channelId")}", made.Output("arn"), StringComparison.Ordinal);

        // The secrets are shown to whom asks: they were there to be hidden. They are where they are kept, and not in the template.
        var again = await sample.UpAsync(RehearsedStack.ShowSecrets);
        Assert.Equal((0, new Changes(Same: resources)), (again.Status, again.Changes));
        Assert.Contains(Row.Secret, Inputs(again, "aws:secretsmanager/secretVersion:SecretVersion"), StringComparison.Ordinal);
        Assert.DoesNotContain(Row.Secret, Inputs(again, "aws:cloudformation/stack:Stack"), StringComparison.Ordinal);
    }

    /// <summary>No replacement: that would be another channel.</summary>
    [Fact]
    public async Task Channel_WithAnotherDelivery_IsUpdated()
    {
        using var deliveries = new RehearsedStack(Row.Stack("STANDARD", Row.Named("udp-udp")));
        using var sample = deliveries.Sample("curling");
        await deliveries.UpAsync();
        var made = await sample.UpAsync();

        deliveries.Write(Row.Stack("STANDARD", Row.Named("udp-udp"), Row.Named("rtmp-rtmp")));
        await deliveries.UpAsync();
        var previewed = await sample.PreviewAsync();
        var changed = await sample.UpAsync();

        Assert.Equal(new Changes(Create: 2, Update: 1, Same: 1), previewed.Changes);
        Assert.Equal((0, previewed.Changes), (changed.Status, changed.Changes));
        Assert.Equal(made.Output("arn"), changed.Output("arn"));

        // Before the delivery goes, the channel is rid of it: docs/operations.md.
        sample.Write("channel: curling\nwithout: [rtmp-rtmp]");
        var rid = await sample.UpAsync();
        deliveries.Write(Row.Stack("STANDARD", Row.Named("udp-udp")));
        await deliveries.UpAsync();
        sample.Write("channel: curling");
        Assert.Equal((0, new Changes(Update: 1, Same: 3)), (rid.Status, rid.Changes));
        Assert.Equal(new Changes(Delete: 2, Same: 2), (await sample.PreviewAsync()).Changes);
    }

    /// <summary>The version that the template refers to is another one; a preview does not know it, and yet tells no other channel.</summary>
    [Fact]
    public async Task Channel_WithANewSecret_IsUpdated()
    {
        using var deliveries = new RehearsedStack(WithKey("first"));
        using var sample = deliveries.Sample("curling");
        await deliveries.UpAsync();
        var made = await sample.UpAsync();

        deliveries.Write(WithKey("second"));
        await deliveries.UpAsync();
        var previewed = await sample.PreviewAsync();
        var changed = await sample.UpAsync();

        Assert.Equal(new Changes(Update: 1, Replace: 1, Same: 2), previewed.Changes);
        Assert.Equal((0, previewed.Changes), (changed.Status, changed.Changes));
        Assert.Equal(made.Output("arn"), changed.Output("arn"));
        Assert.NotEqual(Inputs(made, "aws:cloudformation/stack:Stack"), Inputs(changed, "aws:cloudformation/stack:Stack"));

        static string WithKey(string key) =>
            Row.Stack("STANDARD", Row.Named("rtmp-rtmp")).Replace($"socialKey: {Row.Secret}", $"socialKey: {key}", StringComparison.Ordinal);
    }

    private static string Inputs(Report report, string type) =>
        string.Join('\n', report.Resources.Where(resource => (string)resource["type"]! == type).Select(resource => resource["inputs"]!.ToJsonString()));
}
