using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Delivery.Sheets;

/// <summary>The table of where each pipeline sends to, and with which credentials: by name, never by value.</summary>
internal static class AddressTable
{
    public static string Write(OperatorFacts facts)
    {
        (string Heading, Func<OperatorAddress, string?> Cell)[] columns =
        [
            ("pipeline", address => string.Join(" and ", address.Pipelines)),
            (facts.AddressedBy, address => Markdown.Code(address.Address)),
            ("user name", address => Code(address.Username)),
            ("password in SSM parameter", address => Code(address.PasswordParameter)),
            ("stream name", address => address.StreamName == OperatorAddress.Secret
                ? $"secret: in the stack output `{ContractKeys.StreamNames}`"
                : Code(address.StreamName)),
            ("stream id", address => Code(address.StreamId)),
            ("passphrase in secret", address => Code(address.PassphraseSecret)),
            ("destination", address => address.Destination),
        ];
        var told = columns.Where(column => facts.Addresses.Any(address => column.Cell(address) is not null)).ToList();
        return Markdown.Table(
            [.. told.Select(column => column.Heading)],
            facts.Addresses.Select(address => told.Select(column => column.Cell(address) ?? "none")));
    }

    private static string? Code(string? text) => text is null ? null : Markdown.Code(text);
}
