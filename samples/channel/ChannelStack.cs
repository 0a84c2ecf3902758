using MediaLive.Delivery.Contract;
using Pulumi;

namespace MediaLive.Channel.Sample;

/// <summary>A channel that takes in RTP and delivers where the delivery stack of the same name says.</summary>
public sealed class ChannelStack : Stack
{
    public ChannelStack()
    {
        var name = new Config().Require("channel");
        var deliveries = new StackReference(
            $"{Deployment.Instance.OrganizationName}/medialive-delivery/{Deployment.Instance.StackName}");

        // The Region is read without the secrets: a preview does not know yet where a new secret is kept, and with an unknown
        // Region it would announce another stack.
        var region = DeliveryContract.Read(deliveries, _ => Output.Create("")).Apply(contract => contract.Channel(name).Region);
        var channel = DeliveryContract.Read(deliveries, secret => KeptSecret.Reference(secret, name, region))
            .Apply(contract => contract.Channel(name));

        var made = new Pulumi.Aws.CloudFormation.Stack(name, new Pulumi.Aws.CloudFormation.StackArgs
        {
            Region = region,
            TemplateBody = channel.Apply(agreed => ChannelTemplate.Of(name, agreed)),
        });
        Arn = made.Outputs.Apply(outputs => outputs[ChannelTemplate.Arn]);
        ChannelId = made.Outputs.Apply(outputs => outputs[ChannelTemplate.Id]);
    }

    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>The number by which MediaLive's API knows the channel.</summary>
    [Output("channelId")]
    public Output<string> ChannelId { get; private set; }
}
