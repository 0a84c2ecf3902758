namespace MediaLive.Delivery.Sheets;

/// <summary>Writes the operator sheets as Markdown: one for each delivery, under a picture of its channel.</summary>
internal static class SheetWriter
{
    /// <param name="project">The project's name.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="channels">In the order of the stack file.</param>
    public static string Write(string project, string stack, IEnumerable<ChannelSheet> channels) => Markdown.Blocks(
    [
        $"# Deliveries of {project}, stack {stack}",
        .. channels.SelectMany(Sheets),
    ]) + "\n";

    private static IEnumerable<string> Sheets(ChannelSheet channel) =>
    [
        $"## Channel {channel.Name}",
        ChannelPicture.Draw(channel),
        .. channel.Deliveries.Select(delivery => DeliverySheet.Write(channel, delivery.Name, delivery.Agreed)),
    ];
}
