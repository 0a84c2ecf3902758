using MediaLive.Agreements.Pictures;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Pages;

/// <summary>The page for whoever creates the channel: its settings, in words for the console and in JSON for the API.</summary>
internal static class ChannelPage
{
    /// <summary>One page for each channel, with those of its deliveries that were chosen.</summary>
    public static IEnumerable<Page> OfEach(IEnumerable<AgreedPart> parts) =>
        parts.GroupBy(part => part.ChannelName).Select(channel => Of([.. channel]));

    /// <param name="parts">Deliveries of one channel.</param>
    public static Page Of(IReadOnlyList<AgreedPart> parts)
    {
        var channel = parts[0].Channel;
        return new Page($"Channel {parts[0].ChannelName}", Picture.Of(parts), Markdown.Blocks(
        [
            Markdown.List(Settings(channel)),
            Words.From(channel),
            .. parts.Select(Delivery),
        ]));
    }

    private static IEnumerable<string> Settings(AgreedChannel channel)
    {
        yield return $"channel class: {Markdown.Code(channel.Class)}";
        yield return $"Region: {Markdown.Code(channel.Region)}";
        yield return $"role: {Markdown.Code(channel.RoleArn)}";
        if (channel.ChannelSecurityGroups is { } groups)
            yield return $"channel security groups: {Codes(groups)}";
        if (channel.Vpc is not { } vpc)
            yield break;
        yield return $"subnets, pipeline 0 first: {Codes(vpc.SubnetIds)}";
        yield return $"security groups: {Codes(vpc.SecurityGroupIds)}";
        if (vpc.PublicAddressAllocationIds.Count > 0)
            yield return $"Elastic IPs, pipeline 0 first: {Codes(vpc.PublicAddressAllocationIds)}";
    }

    private static string Delivery(AgreedPart part)
    {
        var facts = part.Facts;
        return Markdown.Blocks(
        [
            $"## {part.Name}: {part.Delivery.OutputGroup} to {facts.System}",
            Markdown.Table<OperatorAddress>(
                facts.Addresses,
                ("pipeline", address => string.Join(" and ", address.Pipelines)),
                (facts.AddressedBy, address => Markdown.Code(address.Address)),
                ("destination", address => address.Destination),
                ("user name", address => Markdown.CodeOrNone(address.Username)),
                ("password in SSM parameter", address => Markdown.CodeOrNone(address.PasswordParameter)),
                ("stream name", address => Markdown.CodeOrNone(address.StreamName)),
                ("stream id", address => Markdown.CodeOrNone(address.StreamId)),
                ("passphrase in secret", address => Markdown.CodeOrNone(address.PassphraseSecret)),
                ("key in secret", address => Markdown.CodeOrNone(address.KeySecret))),
            Markdown.List([.. ChannelSettings.InWords(part), .. facts.Notes ?? []]),
            ChannelSettings.AsJson(part),
        ]);
    }

    private static string Codes(IEnumerable<string> values) => string.Join(", ", values.Select(Markdown.Code));
}
