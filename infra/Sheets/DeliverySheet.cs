using System.Text.Json;
using MediaLive.Delivery.Deliveries;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>The sheet of one delivery: all that its operator, and whoever creates the channel, must know.</summary>
internal static class DeliverySheet
{
    public static Output<string> Write(Sender sender, DeliveryComponent delivery) => Markdown.Blocks(
    [
        $"### {sender.Channel.Config.Name}/{delivery.Config.Name}: {delivery.Config.OutputGroup} to {delivery.Sheet.System}",
        sender.Addresses.Apply(from => $"{sender.Name} sends its `{delivery.Config.OutputGroup}` output group to {delivery.Sheet.System}. {from}"),
        "#### Where to",
        AddressTable.Write(sender.Channel, delivery),
        "#### Protocol and ports",
        Markdown.List(delivery.Sheet.Transport),
        .. Files(delivery),
        "#### What the operator must still do",
        Steps(delivery),
        "#### What the channel must be set to",
        Markdown.List([.. ChannelSettings.InWords(delivery.Handover), .. delivery.Sheet.Notes]),
        ChannelSettings.AsJson(delivery.Handover),
    ]);

    private static IEnumerable<Input<string>> Files(DeliveryComponent delivery) => delivery.Sheet.Files.IsEmpty
        ? []
        : ["#### Files that will appear", Markdown.List(delivery.Sheet.Files), "`[nameModifier]` is what the channel sets for each output."];

    private static Output<string> Steps(DeliveryComponent delivery) => delivery.Sheet.Steps.IsEmpty
        ? Output.Create("Nothing.")
        : Markdown.Join("\n", delivery.Sheet.Steps.Select((step, index) => (Input<string>)Step(step, index + 1)));

    private static Output<string> Step(OperatorStep step, int number) => step.Document is null
        ? step.Text.Apply(text => $"{number}. {text}")
        : Output.Tuple(step.Text, (Input<string>)step.Document).Apply(parts =>
            Markdown.Continue($"{number}. {parts.Item1}", Markdown.Json(JsonDocument.Parse(parts.Item2).RootElement)));
}
