using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>A role that several channels bring.</summary>
public sealed class SharedRoleTests
{
    private const string Policy = "aws:iam/rolePolicy:RolePolicy";

    /// <summary>Each channel had a policy of its own: one becomes that of all, and is changed in place, so that the role is never without.</summary>
    [Fact]
    public async Task Policy_ThatWasThatOfAChannel_BecomesThatOfTheRole()
    {
        using var stack = new RehearsedStack(Stack("curling"));
        var before = await stack.UpAsync();
        stack.EditState(state => state
            .Replace("index:ExistingRole", "index:ChannelRole", StringComparison.Ordinal)
            .Replace("::MediaLive-role-policy\"", "::curling-role-policy\"", StringComparison.Ordinal)
            .Replace("ChannelRole::MediaLive\"", "ChannelRole::curling\"", StringComparison.Ordinal));

        stack.Write(Stack("curling", "hockey"));
        var after = await stack.UpAsync();

        Assert.Equal(0, after.Status);
        Assert.Equal(0, after.Changes.Replace);
        Assert.Equal(Policies(before), Policies(after));
        Assert.Equal([$"{Policy} MediaLive-role-policy"], after.Names.Where(name => name.StartsWith(Policy, StringComparison.Ordinal)));

        static IEnumerable<string> Policies(Report report) => report.Ids.Where(id => id.StartsWith(Policy, StringComparison.Ordinal));
    }

    private static string Stack(params string[] channels) => "channels: [" + string.Join(",\n  ", channels.Select(channel =>
        $"{{ name: {channel}, class: SINGLE_PIPELINE, role: 'arn:aws:iam::123456789012:role/live/MediaLive', "
        + $"deliveries: [{Sample.S3("origin", "hls", [$"s3ssl://acme/{channel}/index"])}] }}")) + "]\n";
}
