using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Deliveries;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>The table of where each pipeline sends to, and with which credentials: by name, never by value.</summary>
internal static class AddressTable
{
    public static Output<string> Write(Channel channel, DeliveryComponent delivery)
    {
        var destination = delivery.Handover.Destination;
        var columns = new SheetColumn[]
        {
            new("pipeline", Pipelines(channel, destination)),
            new(delivery.Sheet.AddressedBy, destination.Addresses.Select(Markdown.Code)),
            new("user name", destination.Settings.Select(setting => Code(setting.Username))),
            new("password in SSM parameter", destination.Settings.Select(setting => Code(setting.PasswordParam))),
            new("stream name", destination.Settings.Select(StreamName)),
        }
            .Concat(delivery.Sheet.Columns)
            .Select(column => (column.Heading, Cells: column.Cells.ToList()))
            .Where(column => column.Cells.Any(cell => cell is not null))
            .ToList();
        return Markdown.Table(
            [.. columns.Select(column => column.Heading)],
            destination.Addresses.Select((_, row) => columns.Select(column => column.Cells[row] ?? "none")));
    }

    /// <summary>Each pipeline has an address of its own, or all share the only one.</summary>
    private static IEnumerable<Input<string>> Pipelines(Channel channel, Destination destination) =>
        destination.Addresses.Length == channel.Config.Pipelines.Length
            ? channel.Config.Pipelines.Select(pipeline => (Input<string>)$"{pipeline}")
            : [string.Join(" and ", channel.Config.Pipelines)];

    private static Input<string>? StreamName(DestinationSetting setting) =>
        setting.SecretStreamName is not null ? "secret: handed over apart"
        : setting.StreamName is { } name ? Markdown.Code(name)
        : null;

    private static Input<string>? Code(Input<string>? text) => text is null ? null : Markdown.Code(text);
}
