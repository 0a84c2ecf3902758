using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>Writes the operator sheets as Markdown: one for each delivery, good enough to send.</summary>
internal static class SheetWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Output<string> Write(AwsAccount aws, ImmutableArray<Channel> channels) => Output
        .All(channels.SelectMany(channel => channel.Deliveries.Select(delivery => (Input<string>)Sheet(aws, channel, delivery))))
        .Apply(sheets => $"""
            # Deliveries of {Deployment.Instance.ProjectName}, stack {Deployment.Instance.StackName}

            {string.Join("\n", sheets)}
            """);

    private static Output<string> Sheet(AwsAccount aws, Channel channel, DeliveryComponent delivery) => Output
        .Tuple(
            Output.All(delivery.Handover.Destination.Addresses),
            Output.JsonSerialize(Output.Create(Ordered(Settings(delivery.Handover))), Indented),
            Output.All(delivery.Sheet.Steps.Select(step => (Input<string>)Step(step))))
        .Apply(parts => Sheet(aws, channel, delivery, parts.Item1, parts.Item2, parts.Item3));

    private static string Sheet(
        AwsAccount aws, Channel channel, DeliveryComponent delivery, ImmutableArray<string> urls, string settings, ImmutableArray<string> steps)
    {
        var sheet = new StringBuilder()
            .AppendLine($"## {channel.Config.Name}/{delivery.Config.Name}: {delivery.Config.OutputGroup} to {delivery.Config.Downstream}")
            .AppendLine()
            .AppendLine($"MediaLive channel `{channel.Config.Name}` ({Pipelines(channel)}) in {aws.Region}, account {aws.Id}, sends:")
            .AppendLine()
            .AppendLine("| pipeline | URL |")
            .AppendLine("|---|---|");
        foreach (var (pipeline, url) in urls.Index())
            sheet.AppendLine($"| {pipeline} | `{url}` |");
        sheet.AppendLine().AppendLine("How it travels, and what must be open:").AppendLine();
        foreach (var line in delivery.Sheet.Transport)
            sheet.AppendLine($"- {line}");
        sheet.AppendLine().AppendLine("What the operator must still do:").AppendLine();
        foreach (var step in steps.DefaultIfEmpty("Nothing."))
            sheet.AppendLine($"- {step}");
        return sheet
            .AppendLine()
            .AppendLine("What the channel is set to (destination id `" + delivery.Name + "`):")
            .AppendLine()
            .AppendLine("```json")
            .AppendLine(settings)
            .AppendLine("```")
            .ToString();
    }

    private static Shape Settings(Handover handover) => Shapes.Of(
        ("outputGroupSettings", handover.OutputGroupSettings),
        ("outputSettings", handover.OutputSettings));

    /// <summary>In the order of the alphabet: that of a <see cref="Shape"/> differs from run to run, and the sheet would with it.</summary>
    private static SortedDictionary<string, object?> Ordered(Shape shape)
    {
        var ordered = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in shape)
            ordered.Add(key, value is Shape inner ? Ordered(inner) : value);
        return ordered;
    }

    private static string Pipelines(Channel channel) =>
        channel.Config.Class == ChannelClass.Standard ? "STANDARD: two pipelines" : "SINGLE_PIPELINE: one pipeline";

    private static Output<string> Step(OperatorStep step) => step.Document is null
        ? Output.Create(step.Text)
        : step.Document.Apply(document => $"{step.Text}\n\n```json\n{Indent(document)}\n```");

    private static string Indent(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement, Indented);
}
