using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Delivery.Sheets;

/// <summary>The sheet of one delivery: all that its operator, and whoever creates the channel, must know.</summary>
internal static class DeliverySheet
{
    public static string Write(ChannelSheet channel, string name, AgreedDelivery delivery)
    {
        var facts = delivery.Operator!;
        return Markdown.Blocks(
        [
            $"### {channel.Name}/{name}: {delivery.OutputGroup} to {facts.System}",
            $"{channel.Sends} sends its `{delivery.OutputGroup}` output group to {facts.System}. {channel.From}",
            "#### Where to",
            AddressTable.Write(facts),
            "#### Protocol and ports",
            Markdown.List(facts.Transport.Select(InWords)),
            .. Files(facts),
            "#### What the operator must still do",
            facts.Steps is null ? "Nothing." : string.Join("\n", facts.Steps.Select((step, index) => InWords(step, index + 1))),
            "#### What the channel must be set to",
            Markdown.List([.. ChannelSettings.InWords(delivery), .. facts.Notes ?? []]),
            ChannelSettings.AsJson(delivery),
        ]);
    }

    private static IEnumerable<string> Files(OperatorFacts facts) => facts.Files is null
        ? []
        :
        [
            "#### Files that will appear",
            Markdown.List(facts.Files.Select(files => $"pipeline {files.Pipeline}: {files.Names}")),
            "`[nameModifier]` is what the channel sets for each output.",
        ];

    private static string InWords(OperatorTransport transport)
    {
        var port = $"{transport.IpProtocol.ToUpperInvariant()} {transport.Port}";
        var way = transport.To is null
            ? $"call MediaLive over {transport.Protocol}, {port}"
            : $"{transport.Protocol} to {transport.To}, {port}";
        return transport.Pipeline is { } pipeline ? $"pipeline {pipeline}: {way}" : way;
    }

    private static string InWords(OperatorStep step, int number) => step.Document is { } document
        ? Markdown.Continue($"{number}. {step.Text}", Markdown.Json(document))
        : $"{number}. {step.Text}";
}
