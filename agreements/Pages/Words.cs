using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Pages;

/// <summary>What both kinds of pages say in the same words.</summary>
internal static class Words
{
    /// <summary>The addresses that a firewall on the way has to know.</summary>
    public static string From(AgreedChannel channel) => channel.Sender switch
    {
        { PublicAddresses: { } addresses } => $"It sends from {ByPipeline(addresses)}.",
        { VpcId: not null } =>
            $"It sends from private addresses in {ByPipeline(channel.Vpc?.SubnetIds ?? [])}, which only the network of VPC "
            + $"{channel.Sender.VpcId} sees; outside of it, from the address of that network's way out, "
            + "which we tell you before the channel starts.",
        _ => "Each pipeline sends from a public address of its own, which it gets when the channel is created: "
            + "we tell you the addresses then, before it starts.",
    };

    public static IEnumerable<string> Transport(OperatorFacts facts) => facts.Transport.Select(InWords);

    /// <summary>The names of the files that will appear; null where no files do.</summary>
    public static string? Files(OperatorFacts facts) => facts.Files is null
        ? null
        : Markdown.Blocks(
        [
            Markdown.List(facts.Files.Select(files => $"pipeline {files.Pipeline}: {files.Names}")),
            .. FilledIn(facts.Files, "[nameModifier]", "`[nameModifier]` is what the channel sets for each output."),
            .. FilledIn(facts.Files, "$", "What stands between dollar signs is filled in, such as the date for `$d$` (UTC)."),
        ]);

    private static IEnumerable<string> FilledIn(IEnumerable<OperatorFiles> files, string part, string sentence) =>
        files.Any(names => names.Names.Contains(part, StringComparison.Ordinal)) ? [sentence] : [];

    private static string ByPipeline(IEnumerable<string> places) =>
        string.Join(" and ", places.Select((place, pipeline) => $"`{place}` (pipeline {pipeline})"));

    private static string InWords(OperatorTransport transport)
    {
        var port = $"{transport.IpProtocol.ToUpperInvariant()} {transport.Port}";
        var way = transport.To is null
            ? $"you call us over {transport.Protocol}, at {port}"
            : $"{transport.Protocol} to {transport.To}, {port}";
        return transport.Pipeline is { } pipeline ? $"pipeline {pipeline}: {way}" : way;
    }
}
