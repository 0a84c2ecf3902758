using System.Text.RegularExpressions;
using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>Channels and deliveries under new names: with <c>formerly</c> they keep what they have.</summary>
public sealed partial class RenameTests
{
    /// <summary>Every row, and receivers that let the channel in: into a group of ours, and into one of the operator's.</summary>
    private static readonly string Everything = Stack(
    [
        .. Row.All.Select(row => row.Delivery("STANDARD")),
        Sample.Udp("watched", ["udp://203.0.113.40:5000", "udp://203.0.113.41:5000"], "receiver: { vpcId: vpc-0a1b, allowFrom: [channel] }"),
        Sample.Udp("guarded", ["udp://203.0.113.50:5000", "udp://203.0.113.51:5000"], "receiver: { securityGroupId: sg-0a1b2c3d, allowFrom: [channel] }"),
    ]);

    private static readonly string Package = Stack(Row.Named("mediapackage-mediapackage").Delivery("STANDARD"));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Rename_WithFormerNames_KeepsEveryResource(bool channel, bool deliveries)
    {
        using var stack = new RehearsedStack(Everything);
        var before = await stack.UpAsync();

        stack.Write(Renamed(Everything, channel, deliveries));
        var previewed = await stack.PreviewAsync();
        NothingIsMadeOrDeleted(previewed);

        var renamed = await stack.UpAsync();
        Assert.Equal((0, previewed.Changes), (renamed.Status, renamed.Changes));
        Assert.Equal(before.Ids, renamed.Ids);
        Assert.DoesNotContain(channel ? " curling-" : " curling-udp-udp", string.Join('\n', renamed.Names), StringComparison.Ordinal);

        stack.Write(WithoutFormerNames(Renamed(Everything, channel, deliveries)));
        var again = await stack.UpAsync();
        Assert.Equal((0, new Changes(Same: before.Resources.Count())), (again.Status, again.Changes));
    }

    [Fact]
    public async Task Rename_WithoutFormerName_MakesTheDeliveryAnewAndDeletesTheOld()
    {
        using var stack = new RehearsedStack(Package);
        await stack.UpAsync();

        stack.Write(WithoutFormerNames(Renamed(Package, channel: false, deliveries: true)));
        var previewed = await stack.PreviewAsync();

        // The component and its MediaPackage channel, and what the role is allowed for it.
        Assert.Equal(new Changes(Create: 3, Delete: 3, Same: previewed.Resources.Count() - 3), previewed.Changes);
    }

    [Fact]
    public async Task Rename_ChannelThenDelivery_KeepsEveryResource()
    {
        using var stack = new RehearsedStack(Package);
        await stack.UpAsync();
        stack.Write(Renamed(Package, channel: true, deliveries: false));
        await stack.UpAsync();

        stack.Write(Renamed(Package, channel: true, deliveries: true));
        var renamed = await stack.UpAsync();

        NothingIsMadeOrDeleted(renamed);
    }

    [Fact]
    public async Task Rename_AfterAnUpdateThatOnlyRenamedTheComponent_KeepsEveryResource()
    {
        using var stack = new RehearsedStack(Package);
        await stack.UpAsync();
        stack.EditState(state => state.Replace(
            "Delivery::curling-mediapackage-mediapackage\"", "Delivery::curling-re-mediapackage-mediapackage\"", StringComparison.Ordinal));

        stack.Write(Renamed(Package, channel: false, deliveries: true));
        var renamed = await stack.UpAsync();

        NothingIsMadeOrDeleted(renamed);
    }

    private static void NothingIsMadeOrDeleted(Report report) =>
        Assert.Equal((0, 0, 0, 0), (report.Status, report.Changes.Create, report.Changes.Replace, report.Changes.Delete));

    private static string Stack(params string[] deliveries) => $$"""
        channels: [{ name: curling, class: STANDARD, managedPolicyArns: ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'], vpc: { vpcId: vpc-0a1b, subnetIds: [subnet-0a1b0, subnet-0a1b1], elasticIps: true }, deliveries: [
          {{string.Join(",\n  ", deliveries)}}
        ]}]
        {{Row.Rest}}
        """;

    private static string Renamed(string stack, bool channel, bool deliveries)
    {
        stack = channel ? stack.Replace("{ name: curling,", "{ name: sailing, formerly: curling,", StringComparison.Ordinal) : stack;
        return deliveries ? NameOfDelivery().Replace(stack, "name: re-$1, formerly: $1, outputGroup") : stack;
    }

    private static string WithoutFormerNames(string stack) => FormerName().Replace(stack, "");

    [GeneratedRegex("name: ([a-z0-9-]+), outputGroup")]
    private static partial Regex NameOfDelivery();

    [GeneratedRegex(" formerly: [a-z0-9-]+,")]
    private static partial Regex FormerName();
}
