using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Deliveries;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>The table of where each pipeline sends to, and with which credentials: by name, never by value.</summary>
internal static class AddressTable
{
    public static Output<string> Write(Channel channel, DeliveryComponent delivery)
    {
        var addresses = SheetAddress.Of(channel, delivery);
        var settings = delivery.Handover.Destinations.SelectMany(destination => destination.Settings).ToList();
        var columns = new SheetColumn[]
        {
            new("pipeline", addresses.Select(row => (Input<string>)string.Join(" and ", row.Pipelines))),
            new(delivery.Sheet.AddressedBy, addresses.Select(row => Markdown.Code(row.Address))),
            new("user name", settings.Select(setting => Code(setting.Username))),
            new("password in SSM parameter", settings.Select(setting => Code(setting.PasswordParam))),
            new("stream name", settings.Select(StreamName)),
        }
            .Concat(delivery.Sheet.Columns)
            .Select(column => (column.Heading, Cells: column.Cells.ToList()))
            .Where(column => column.Cells.Any(cell => cell is not null))
            .ToList();
        return Markdown.Table(
            [.. columns.Select(column => column.Heading)],
            addresses.Select((_, row) => columns.Select(column => column.Cells[row] ?? "none")));
    }

    private static Input<string>? StreamName(DestinationSetting setting) =>
        setting.SecretStreamName is not null ? "secret: handed over apart"
        : setting.StreamName is { } name ? Markdown.Code(name)
        : null;

    private static Input<string>? Code(Input<string>? text) => text is null ? null : Markdown.Code(text);
}
