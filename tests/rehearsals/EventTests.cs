using MediaLive.Delivery.Rehearsals.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>The sample of an event, which lives for a day on what the permanent stack made.</summary>
public sealed class EventTests
{
    private const string Gala = "samples/event/channels/gala.yaml";

    /// <summary>Its buckets, and a role, which the event may share too: neither is changed, and both are there afterwards.</summary>
    [Fact]
    public async Task Event_MadeAndDestroyed_LeavesThePermanentStackAsItWas()
    {
        using var permanent = RehearsedStack.Example("prod");
        var before = await permanent.UpAsync();
        Assert.Equal(0, before.Status);
        using var gala = permanent.Beside("gala", "samples/event/Pulumi.gala.yaml");
        gala.WriteChannel(Gala, Sample);

        await BucketsAreRefusedAsync(permanent);
        var withRoleOfItsOwn = await gala.PreviewAsync();
        var role = (string)before.Outputs["channels"]!["curling"]!["roleArn"]!;
        gala.WriteChannel(Gala, Sample.Replace("# role: arn:aws:iam::{account}:role/NAME", $"role: {role}", StringComparison.Ordinal));
        var made = await gala.UpAsync();
        var destroyed = await gala.DestroyAsync();

        Assert.Contains("aws:iam/role:Role gala-role", withRoleOfItsOwn.Names);
        Assert.Equal((0, 0, 0), (withRoleOfItsOwn.Status, made.Status, destroyed.Status));
        Assert.Equal(
            ["aws:iam/rolePolicy:RolePolicy"],
            made.Resources.Select(resource => (string)resource["type"]!).Where(type => type.StartsWith("aws:", StringComparison.Ordinal)));
        Assert.Equal(new Changes(Delete: made.Resources.Count()), destroyed.Changes);
        Assert.Equal(new Changes(Same: before.Resources.Count()), (await permanent.PreviewAsync()).Changes);
    }

    private static string Sample => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, Gala));

    /// <summary>That their stack file leaves <c>existing: true</c> out is told by AWS, in the update.</summary>
    private static async Task BucketsAreRefusedAsync(RehearsedStack permanent)
    {
        using var mistaken = permanent.Beside("mistaken");
        mistaken.WriteChannel(Gala, Sample);
        mistaken.Write($"include: [{Gala}]");

        var refused = await mistaken.UpAsync();

        Assert.Equal(1, refused.Status);
        Assert.Equal(2, refused.Errors.Count(error => error.Contains("BucketAlreadyOwnedByYou", StringComparison.Ordinal)));
        Assert.Equal(0, (await mistaken.DestroyAsync()).Status);
    }
}
