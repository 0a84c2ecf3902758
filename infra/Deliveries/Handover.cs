using System.Collections.Immutable;
using System.Text.Json;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using Pulumi;

namespace MediaLive.Delivery.Deliveries;

/// <summary>What a delivery hands over, before all of it is known.</summary>
internal sealed record Handover
{
    public required Destination Destination { get; init; }

    /// <summary>
    /// Further destinations of the same output, one for each pipeline. Only deliveries to MediaPackage v2 have any.
    /// </summary>
    public ImmutableArray<Destination> AdditionalDestinations { get; init; } = [];

    /// <summary>As far as they follow from the delivery.</summary>
    public required OutputGroupSettings OutputGroupSettings { get; init; }

    /// <summary>For groups whose outputs name the destination.</summary>
    public OutputSettings? OutputSettings { get; init; }

    /// <summary>All outputs of the group, where it was agreed which there are.</summary>
    public ImmutableArray<GroupOutput> Outputs { get; init; } = [];

    /// <summary>The secret members of the output group settings. They go into a stack output of their own.</summary>
    public Output<SecretSettings>? SecretSettings { get; init; }

    /// <summary>What people are told.</summary>
    public required Briefing Briefing { get; init; }

    /// <summary>The outputs that have destinations of their own.</summary>
    public IEnumerable<AdditionalOutput> AdditionalOutputs =>
        Outputs.Select(output => output.Additional).OfType<AdditionalOutput>();

    /// <summary>Where the delivery goes, for people to read, pipeline 0 first; then where its outputs go.</summary>
    public IEnumerable<DestinationAddress> Addresses =>
        [.. OwnAddresses, .. AdditionalOutputs.SelectMany(output => output.Destination.Addresses)];

    private IEnumerable<DestinationAddress> OwnAddresses =>
        AdditionalDestinations.Prepend(Destination).SelectMany(destination => destination.Addresses);

    /// <summary>The delivery as one value, which is known once all its parts are.</summary>
    public Output<AgreedDelivery> Agree(string outputGroup, string downstream) => Output
        .Tuple(
            Destination.Agreed,
            Output.All(AdditionalDestinations.Select(additional => additional.Agreed)),
            Output.All(OwnAddresses.Select(address => address.Facts)),
            Output.All(Briefing.Steps),
            Output.All(Outputs.Select(output => output.Agree())))
        .Apply(known => new AgreedDelivery
        {
            OutputGroup = outputGroup,
            Downstream = downstream,
            Destination = known.Item1,
            AdditionalDestinations = known.Item2.IsEmpty ? null : known.Item2,
            OutputGroupSettings = OutputGroupSettings,
            OutputSettings = OutputSettings,
            Outputs = known.Item5.IsEmpty ? null : known.Item5,
            Operator = Briefing.Facts(known.Item3, known.Item4),
        });
}

/// <summary>What the operator of a downstream system is told about a delivery, apart from its addresses.</summary>
internal sealed record Briefing
{
    /// <inheritdoc cref="OperatorFacts.System"/>
    public required string System { get; init; }

    /// <inheritdoc cref="OperatorFacts.AddressedBy"/>
    public string AddressedBy { get; init; } = "URL";

    /// <inheritdoc cref="OperatorFacts.Transport"/>
    public required ImmutableArray<OperatorTransport> Transport { get; init; }

    /// <inheritdoc cref="OperatorFacts.Files"/>
    public ImmutableArray<OperatorFiles> Files { get; init; } = [];

    /// <inheritdoc cref="OperatorFacts.Expect"/>
    public ImmutableArray<string> Expect { get; init; } = [];

    /// <inheritdoc cref="OperatorFacts.Steps"/>
    public ImmutableArray<Output<OperatorStep>> Steps { get; init; } = [];

    /// <inheritdoc cref="OperatorFacts.Notes"/>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>A step whose text is known from the start.</summary>
    public static Output<OperatorStep> Step(string text) => Output.Create(new OperatorStep { Text = text });

    /// <summary>A step with a policy document to paste.</summary>
    public static Output<OperatorStep> Step(string text, Output<string> policy) => policy.Apply(document => new OperatorStep
    {
        Text = text,
        Document = JsonSerializer.Deserialize<JsonElement>(document),
    });

    public OperatorFacts Facts(ImmutableArray<OperatorAddress> addresses, ImmutableArray<OperatorStep> steps) => new()
    {
        System = System,
        AddressedBy = AddressedBy,
        Addresses = addresses,
        Transport = Transport,
        Files = Files.IsEmpty ? null : Files,
        Expect = Expect.IsEmpty ? null : Expect,
        Steps = steps.IsEmpty ? null : steps,
        Notes = Notes.IsEmpty ? null : Notes,
    };
}
