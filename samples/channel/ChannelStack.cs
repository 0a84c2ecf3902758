using System.Collections.Immutable;
using MediaLive.Channel.Sample.OutputGroups;
using MediaLive.Delivery.Contract;
using Pulumi;
using Pulumi.Aws.MediaLive;
using Inputs = Pulumi.Aws.MediaLive.Inputs;

namespace MediaLive.Channel.Sample;

/// <summary>A channel that takes in RTP and delivers where the delivery stack of the same name says.</summary>
public sealed class ChannelStack : Stack
{
    public ChannelStack()
    {
        var name = new Config().Require("channel");
        var stack = new StackReference($"{Deployment.Instance.OrganizationName}/medialive-delivery/{Deployment.Instance.StackName}");
        var contract = DeliveryContract.Read(stack).Apply(deliveries => deliveries.Channel(name));
        var region = contract.Apply(channel => channel.Region);
        var deliveries = contract.Apply(channel => Possible(name, channel.Deliveries));
        var encodings = deliveries.Apply(all => all.Select(delivery => OutputGroup.EncodingOf(delivery.Value)).Distinct().ToImmutableArray());

        var channel = new Pulumi.Aws.MediaLive.Channel(name, new ChannelArgs
        {
            Name = name,
            Region = region,
            ChannelClass = contract.Apply(channel => channel.Class),
            RoleArn = contract.Apply(channel => channel.RoleArn),
            Vpc = contract.Apply(channel => channel.Vpc is { } vpc ? Endpoints(vpc) : null!),
            InputSpecification = new Inputs.ChannelInputSpecificationArgs { Codec = "AVC", InputResolution = "HD", MaximumBitrate = "MAX_20_MBPS" },
            InputAttachments = new Inputs.ChannelInputAttachmentArgs { InputAttachmentName = name, InputId = RtpInput(name, region).Id },
            Destinations = deliveries.Apply(all => all.SelectMany(delivery => delivery.Value.Destinations).Select(Destination.For).ToImmutableArray()),
            EncoderSettings = new Inputs.ChannelEncoderSettingsArgs
            {
                TimecodeConfig = new Inputs.ChannelEncoderSettingsTimecodeConfigArgs { Source = "SYSTEMCLOCK" },
                VideoDescriptions = encodings.Apply(all => all.Select(encoding => encoding.Video).ToImmutableArray()),
                AudioDescriptions = encodings.Apply(all => all.SelectMany(encoding => encoding.Audio).ToImmutableArray()),
                OutputGroups = deliveries.Apply(all => all.Select(delivery => OutputGroup.For(delivery.Key, delivery.Value)).ToImmutableArray()),
            },
        });
        Arn = channel.Arn;
        Delivered = deliveries.Apply(all => all.Select(delivery => delivery.Key).ToImmutableArray());
    }

    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>The deliveries that the channel has. Of any other, a warning says why it has not.</summary>
    [Output("delivered")]
    public Output<ImmutableArray<string>> Delivered { get; private set; }

    /// <summary>The deliveries that this channel can have, in the order of their names: in contracts they have none.</summary>
    private ImmutableArray<KeyValuePair<string, DeliveryHandover>> Possible(string channel, ImmutableDictionary<string, DeliveryHandover> deliveries)
    {
        var possible = ImmutableArray.CreateBuilder<KeyValuePair<string, DeliveryHandover>>();
        foreach (var delivery in deliveries.OrderBy(delivery => delivery.Key, StringComparer.Ordinal))
        {
            if (OutputGroup.Obstacle(delivery.Value) is { } obstacle)
                Log.Warn($"{channel}/{delivery.Key} is left out: {obstacle}; a channel with it takes CloudFormation or MediaLive's own API.", this);
            else
                possible.Add(delivery);
        }

        return possible.ToImmutable();
    }

    private static Input RtpInput(string name, Output<string> region) => new($"{name}-input", new Pulumi.Aws.MediaLive.InputArgs
    {
        Name = name,
        Region = region,
        Type = "RTP_PUSH",
        InputSecurityGroups = new InputSecurityGroup($"{name}-senders", new InputSecurityGroupArgs
        {
            Region = region,
            WhitelistRules = new Inputs.InputSecurityGroupWhitelistRuleArgs { Cidr = "198.51.100.0/24" },
        }).Id,
    });

    private static Inputs.ChannelVpcArgs Endpoints(VpcContract vpc) => new()
    {
        SubnetIds = vpc.SubnetIds,
        AvailabilityZones = vpc.AvailabilityZones,
        SecurityGroupIds = vpc.SecurityGroupIds,
        PublicAddressAllocationIds = vpc.PublicAddressAllocationIds,
    };
}
