using MediaLive.Agreements.Pages;
using MediaLive.Agreements.Wording;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Reviews;

/// <summary>Something that was agreed, in words.</summary>
/// <param name="What">Such as <c>ports</c>.</param>
/// <param name="Weight">What is left out first where there is no room for all.</param>
/// <param name="Lines">In Markdown, safe in a table.</param>
internal sealed record Fact(string What, Weight Weight, IReadOnlyList<string> Lines)
{
    /// <summary>Everything about a delivery that people would see change.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="byUrls">Tells where it goes by its URLs, which are known even where the rest is not.</param>
    public static IEnumerable<Fact> Of(ToldDelivery delivery, bool byUrls)
    {
        if (byUrls || delivery.Agreed is not { Operator: not null } agreed)
        {
            yield return new Fact("URL", Weight.Address, [.. delivery.Urls.Select((url, index) =>
                Line(index % delivery.Pipelines, url, index < delivery.Pipelines ? null : "additional"))]);
            yield break;
        }

        var facts = WithOutputs(agreed);
        yield return new Fact(facts.AddressedBy, Weight.Address, ByPipeline(facts, address => address.Address));
        yield return new Fact("ports", Weight.Needed, [.. Words.Transport(facts).Select(SafeText.Prose)]);
        yield return new Fact("user name", Weight.Needed, ByPipeline(facts, address => address.Username));
        yield return new Fact("stream name", Weight.Needed, ByPipeline(facts, address => address.StreamName));
        yield return new Fact("stream id", Weight.Needed, ByPipeline(facts, address => address.StreamId));
        yield return new Fact("password from", Weight.Needed, ByPipeline(facts, address => address.PasswordParameter));
        yield return new Fact("passphrase from", Weight.Needed, ByPipeline(facts, address => address.PassphraseSecret));
        yield return new Fact("receiver", Weight.OnSheets, [SafeText.Prose(facts.System)]);
        yield return new Fact("what they do", Weight.OnSheets, [.. (facts.Steps ?? []).Select(step =>
            SafeText.Prose(step.Text))]);
        yield return new Fact("files", Weight.OnSheets, [.. (facts.Files ?? []).Select(files =>
            SafeText.Prose($"pipeline {files.Pipeline}: {files.Names}"))]);
        yield return new Fact("what they expect", Weight.OnSheets, [.. (facts.Expect ?? []).Select(SafeText.Prose)]);
        yield return new Fact("notes", Weight.OnSheets, [.. (facts.Notes ?? []).Select(SafeText.Prose)]);
        yield return new Fact("the channel is set to", Weight.OnSheets, [.. Settings(agreed)]);
    }

    /// <summary>Everything about a channel that the operators of all its deliveries would see change.</summary>
    public static IEnumerable<Fact> Of(ToldChannel channel)
    {
        var agreed = channel.Agreed;
        var knowsSender = channel.Knows(nameof(agreed.Sender)) && channel.Knows(nameof(agreed.Vpc));
        yield return new Fact("class", Weight.Needed, [SafeText.Code(agreed.Class)]);
        yield return new Fact("Region", Weight.Needed, [SafeText.Code(agreed.Region)]);
        yield return new Fact("account", Weight.Needed,
            Known(nameof(agreed.Sender), agreed.Sender is { } sender ? [sender.AccountId] : []));
        yield return new Fact("sends from", Weight.Needed,
            [knowsSender ? SafeText.Prose(Words.From(agreed)) : ValueText.Unknown]);
        yield return new Fact("role", Weight.OnSheets, [ValueText.Of(agreed.RoleArn)]);
        yield return new Fact("channel security groups", Weight.OnSheets,
            Known(nameof(agreed.ChannelSecurityGroups), agreed.ChannelSecurityGroups ?? []));
        yield return new Fact("security groups", Weight.OnSheets, Known(nameof(agreed.Vpc), agreed.Vpc?.SecurityGroupIds ?? []));
        yield return new Fact("subnets", Weight.OnSheets, Known(nameof(agreed.Vpc), agreed.Vpc?.SubnetIds ?? []));

        IReadOnlyList<string> Known(string member, IEnumerable<string> values) =>
            channel.Knows(member) ? [.. values.Select(ValueText.Of)] : [ValueText.Unknown];
    }

    /// <summary>What all operators of a delivery must know, those of outputs with destinations of their own included.</summary>
    private static OperatorFacts WithOutputs(AgreedDelivery delivery)
    {
        OperatorFacts[] all = [delivery.Operator!, .. Additional(delivery).Select(output => output.Operator!)];
        return all[0] with
        {
            Addresses =
            [
                .. all[0].Addresses,
                .. from output in Additional(delivery)
                   from address in output.Operator!.Addresses
                   select address with { Destination = $"output {output.OutputName}" },
            ],
            Transport = [.. all.SelectMany(facts => facts.Transport)],
            Expect = [.. all.SelectMany(facts => facts.Expect ?? []).Distinct()],
            Steps = [.. all.SelectMany(facts => facts.Steps ?? []).DistinctBy(step => step.Text)],
            Notes = [.. all.SelectMany(facts => facts.Notes ?? []).Distinct()],
        };
    }

    private static IEnumerable<AgreedOutput> Additional(AgreedDelivery delivery) =>
        (delivery.Outputs ?? []).Where(output => output.Operator is not null);

    private static IReadOnlyList<string> ByPipeline(OperatorFacts facts, Func<OperatorAddress, string?> value) =>
    [
        .. from address in facts.Addresses
           let found = value(address)
           where found is not null
           select Line(string.Join(" and ", address.Pipelines), found, address.Destination),
    ];

    private static string Line(object pipeline, string value, string? destination = null) =>
        $"pipeline {pipeline}: {ValueText.Of(value)}{(destination is null ? "" : $", {SafeText.Prose(destination)}")}";

    /// <summary>Where it goes is told apart.</summary>
    private static IEnumerable<string> Settings(AgreedDelivery delivery) =>
    [
        $"{SafeText.Prose(delivery.OutputGroup)} to {SafeText.Prose(delivery.Downstream)}",
        .. delivery.AllDestinations().Select(destination => $"destination id: {SafeText.Code(destination.Id)}"),
        .. ChannelSettings.InWords(delivery).Select(SafeText.Prose),
        .. from output in Additional(delivery)
           from words in ChannelSettings.InWords(output)
           select SafeText.Prose($"output {output.OutputName}: {words}"),
    ];
}

/// <summary>How much a fact matters to an operator.</summary>
internal enum Weight
{
    /// <summary>Found on the sheets, and nothing is lost when it is read there.</summary>
    OnSheets,

    /// <summary>The output can't be received without it.</summary>
    Needed,

    /// <summary>Where the output goes.</summary>
    Address,
}
