using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Wording;
using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Reviews;

/// <summary>What becomes of the deliveries of a stack, and what operators must be told of it.</summary>
/// <param name="Changed">Deliveries of which anything that was agreed differs.</param>
/// <param name="New">Deliveries that there were not.</param>
/// <param name="Gone">Deliveries that there are no longer.</param>
/// <param name="Destinations">Those that a channel has, and that go or move.</param>
/// <param name="Rows">In the order of channels and deliveries.</param>
internal sealed record AgreementChanges(
    IReadOnlyCollection<string> Changed, IReadOnlyCollection<string> New, IReadOnlyCollection<string> Gone,
    DestinationChanges Destinations, IReadOnlyList<AgreementRow> Rows)
{
    /// <exception cref="ContractException">Outputs are not as the contract has them.</exception>
    public static AgreementChanges Of(Preview preview)
    {
        var stack = preview.Stack ?? "the stack";
        var (old, next) = (ToldStack.Read(preview.Outputs.Old, stack), ToldStack.Read(preview.Outputs.New, stack));
        var secrets = SecretRows.Of(preview, next);
        var channels = (
            from channel in next.Channels
            where old.Channels.ContainsKey(channel.Key)
            from row in AgreementRow.Between(
                $"all of channel {SafeText.Code(channel.Key)}", Fact.Of(old.Channels[channel.Key]), Fact.Of(channel.Value))
            select (Channel: channel.Key, Row: row)).ToList();
        var deliveries = (
            from path in old.Deliveries.Keys.Union(next.Deliveries.Keys).Order(StringComparer.Ordinal)
            from row in RowsOf(old.Deliveries.GetValueOrDefault(path), next.Deliveries.GetValueOrDefault(path), secrets)
            select (Path: path, Row: row)).ToList();
        var both = next.Deliveries.Values.Where(delivery => old.Deliveries.ContainsKey(delivery.Path));
        return new AgreementChanges(
            [
                .. from delivery in both
                   where deliveries.Exists(row => row.Path == delivery.Path)
                       || channels.Exists(row => row.Channel == delivery.Channel)
                   select delivery.Path,
            ],
            [.. next.Deliveries.Keys.Except(old.Deliveries.Keys)],
            [.. old.Deliveries.Keys.Except(next.Deliveries.Keys)],
            DestinationChanges.Of(old, next, preview.Outputs.ChangedSecrets),
            [.. channels.Select(row => row.Row), .. deliveries.Select(row => row.Row)]);
    }

    private static IEnumerable<AgreementRow> RowsOf(
        ToldDelivery? old, ToldDelivery? next, ILookup<string, AgreementRow> secrets)
    {
        var subject = SafeText.Code((next ?? old)!.Path);
        return (old, next) switch
        {
            ({ } gone, null) => AgreementRow.Of(subject, Fact.Of(gone, byUrls: false), isNew: false),
            (null, { } come) => AgreementRow.Of(subject, Fact.Of(come, byUrls: false), isNew: true),
            _ => Changes(subject, old!, next!).Concat(secrets[next!.Path]),
        };
    }

    private static IEnumerable<AgreementRow> Changes(string subject, ToldDelivery old, ToldDelivery next)
    {
        var byUrls = old.Agreed?.Operator is null || next.Agreed?.Operator is null;
        var rows = AgreementRow.Between(subject, Fact.Of(old, byUrls), Fact.Of(next, byUrls))
            .Concat(DocumentRows.Between(subject, old.Agreed, next.Agreed));
        return next.Agreed is null && old.Agreed is not null
            ? rows.Append(new AgreementRow(subject, "the rest", "as agreed", ValueText.Unknown, Weight.OnSheets))
            : rows;
    }
}
