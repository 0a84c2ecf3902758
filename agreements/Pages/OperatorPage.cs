using MediaLive.Agreements.Pictures;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Pages;

/// <summary>
/// The page that is sent to the operator of a downstream system: just their delivery, and nothing of how we keep their secrets or
/// set our channel.
/// </summary>
internal static class OperatorPage
{
    private const string SecretHere = "secret: the one that we agreed, which no page shows";

    public static Page Of(AgreedPart part)
    {
        var facts = part.Facts;
        return new Page($"Delivery {part.Path} to {facts.System}", Picture.Of([part]), Markdown.Blocks(
        [
            "## Who sends",
            Sender(part),
            "## Where to",
            Markdown.Table<OperatorAddress>(
                facts.Addresses,
                ("pipeline", address => string.Join(" and ", address.Pipelines)),
                (facts.AddressedBy, address => Shown(address.Address)),
                ("destination", address => address.Destination),
                ("user name", address => Markdown.CodeOrNone(address.Username)),
                ("password", address => address.Username is null ? null : "the one that you gave us"),
                ("stream name", address => address.StreamName is null ? null : Shown(address.StreamName)),
                ("stream id", address => Markdown.CodeOrNone(address.StreamId))),
            "## Protocol and ports",
            facts.Transport.Count > 0
                ? Markdown.List(Words.Transport(facts))
                : "AWS carries it, encrypted: no port has to be opened.",
            .. Words.Files(facts) is { } files ? ["## Files that will appear", files] : Array.Empty<string>(),
            .. facts.Expect is { } expect ? ["## What to expect", Markdown.List(expect)] : Array.Empty<string>(),
            "## What you do",
            facts.Steps is { Count: > 0 } steps ? Markdown.Numbered(steps.Select(InWords)) : "Nothing more than to take it in.",
            "## What we need from you",
            Markdown.List(Answers(facts)),
        ]));
    }

    private static string Sender(AgreedPart part)
    {
        var account = part.Channel.Sender?.AccountId ?? "(which we tell you)";
        var pipelines = part.Pipelines.Count > 1
            ? "It has two pipelines that send the same programme at the same time, so that one can fail."
            : "It has one pipeline.";
        return $"The live channel `{part.ChannelName}` of AWS account {account}, from AWS Region {part.Channel.Region}. "
            + $"{pipelines} {Words.From(part.Channel)}";
    }

    private static string Shown(string text)
    {
        if (text == OperatorAddress.Secret)
            return SecretHere;
        var shown = Markdown.Code(text.Replace(OperatorAddress.Secret, "…", StringComparison.Ordinal));
        return text.Contains(OperatorAddress.Secret, StringComparison.Ordinal) ? $"{shown}, and the rest is {SecretHere}" : shown;
    }

    private static string InWords(OperatorStep step) =>
        step.Document is { } document ? Markdown.Continue(step.Text, Markdown.Json(document)) : step.Text;

    private static IEnumerable<string> Answers(OperatorFacts facts)
    {
        yield return "A word when all of this is in place, or what should be otherwise.";
        if (facts.Transport.Any(transport => transport.To is null))
            yield return "The addresses that you call from, if they change.";
        if (facts.Addresses.Any(address => address.Username is not null))
            yield return "A new password before the one that you gave us ends, on a safe way.";
    }
}
