using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>Writes the operator sheets as Markdown: one for each delivery, under a picture of its channel.</summary>
internal static class SheetWriter
{
    public static Output<string> Write(AwsAccount aws, ImmutableArray<Channel> channels) => Markdown
        .Blocks(
        [
            $"# Deliveries of {Deployment.Instance.ProjectName}, stack {Deployment.Instance.StackName}",
            .. channels.SelectMany(channel => Sheets(new Sender(aws, channel))),
        ])
        .Apply(sheets => $"{sheets}\n");

    private static IEnumerable<Input<string>> Sheets(Sender sender) =>
    [
        $"## Channel {sender.Channel.Config.Name}",
        ChannelPicture.Draw(sender.Channel),
        .. sender.Channel.Deliveries.Select(delivery => (Input<string>)DeliverySheet.Write(sender, delivery)),
    ];
}
