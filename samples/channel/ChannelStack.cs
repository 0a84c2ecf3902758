using System.Collections.Immutable;
using MediaLive.Delivery.Contract;
using Pulumi;

namespace MediaLive.Channel.Sample;

/// <summary>A channel that takes in RTP and delivers where the delivery stack of the same name says.</summary>
public sealed class ChannelStack : Stack
{
    public ChannelStack()
    {
        var name = new Config().Require("channel");
        var without = new Config().GetObject<string[]>("without") ?? [];
        var deliveries = new StackReference(
            $"{Deployment.Instance.OrganizationName}/medialive-delivery/{Deployment.Instance.StackName}");

        // What previews need is read without the secrets: a preview does not know yet where a new secret is kept, and with an
        // unknown Region it would announce another stack.
        var plain = DeliveryContract.Read(deliveries, _ => Output.Create("")).Apply(contract => contract.Channel(name));
        var region = plain.Apply(agreed => agreed.Region);
        var channel = DeliveryContract.Read(deliveries, secret => KeptSecret.Reference(secret, name, region))
            .Apply(contract => Without(without, contract.Channel(name)));

        var made = new Pulumi.Aws.CloudFormation.Stack(name, new Pulumi.Aws.CloudFormation.StackArgs
        {
            Region = region,
            TemplateBody = channel.Apply(agreed => ChannelTemplate.Of(name, agreed)),
        });
        Arn = made.Outputs.Apply(outputs => outputs[ChannelTemplate.Arn]);
        RouterInputs = plain.Apply(agreed => Sample.RouterInputs.Make(name, agreed, without, Arn));
        ChannelId = made.Outputs.Apply(outputs => outputs[ChannelTemplate.Id]);
    }

    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>The number by which MediaLive's API knows the channel.</summary>
    [Output("channelId")]
    public Output<string> ChannelId { get; private set; }

    /// <summary>The ARNs of the router inputs by their names; absent when nothing goes to MediaConnect Router.</summary>
    [Output("routerInputs")]
    public Output<ImmutableDictionary<string, string>?> RouterInputs { get; private set; }

    /// <summary>A delivery that is about to go is taken from the channel first: docs/operations.md.</summary>
    private static AgreedChannel Without(string[] names, AgreedChannel channel) =>
        names.FirstOrDefault(name => !channel.Deliveries.ContainsKey(name)) is { } unknown
            ? throw new RunException($"without: there is no delivery '{unknown}'; the channel has {string.Join(", ", channel.Deliveries.Keys)}.")
            : channel with { Deliveries = channel.Deliveries.Where(one => !names.Contains(one.Key)).ToDictionary() };
}
