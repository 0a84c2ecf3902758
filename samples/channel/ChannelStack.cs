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
        var contract = DeliveryContract.Read(stack).Apply(deliveries => deliveries.Channels[name]);
        var deliveries = contract.Apply(channel => channel.Deliveries
            .Where(delivery => OutputGroup.IsKnown(delivery.Value))
            .OrderBy(delivery => delivery.Key, StringComparer.Ordinal)
            .ToImmutableArray());

        var channel = new Pulumi.Aws.MediaLive.Channel(name, new ChannelArgs
        {
            Name = name,
            ChannelClass = contract.Apply(channel => channel.Class),
            RoleArn = contract.Apply(channel => channel.RoleArn),
            Vpc = contract.Apply(channel => channel.Vpc is { } vpc ? Endpoints(vpc) : null!),
            InputSpecification = new Inputs.ChannelInputSpecificationArgs { Codec = "AVC", InputResolution = "HD", MaximumBitrate = "MAX_20_MBPS" },
            InputAttachments = new Inputs.ChannelInputAttachmentArgs { InputAttachmentName = name, InputId = RtpInput(name).Id },
            Destinations = deliveries.Apply(all => all.Select(delivery => Destination(delivery.Value.Destination)).ToImmutableArray()),
            EncoderSettings = new Inputs.ChannelEncoderSettingsArgs
            {
                TimecodeConfig = new Inputs.ChannelEncoderSettingsTimecodeConfigArgs { Source = "SYSTEMCLOCK" },
                VideoDescriptions = Encoding.Video,
                AudioDescriptions = Encoding.Audio,
                OutputGroups = deliveries.Apply(all => all.Select(delivery => OutputGroup.For(delivery.Key, delivery.Value)).ToImmutableArray()),
            },
        });
        Arn = channel.Arn;
        Delivered = deliveries.Apply(all => all.Select(delivery => delivery.Key).ToImmutableArray());
    }

    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>The deliveries whose kind of output group this sample knows.</summary>
    [Output("delivered")]
    public Output<ImmutableArray<string>> Delivered { get; private set; }

    private static Input RtpInput(string name) => new($"{name}-input", new Pulumi.Aws.MediaLive.InputArgs
    {
        Name = name,
        Type = "RTP_PUSH",
        InputSecurityGroups = new InputSecurityGroup($"{name}-senders", new InputSecurityGroupArgs
        {
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

    private static Inputs.ChannelDestinationArgs Destination(DeliveryDestination destination) => new()
    {
        Id = destination.Id,
        Settings = destination.Settings.Select(setting => new Inputs.ChannelDestinationSettingArgs
        {
            Url = setting.Url,
            Username = setting.Username!,
            PasswordParam = setting.PasswordParam!,
            StreamName = setting.StreamName is { } streamName ? (Input<string>)streamName : null!,
        }).ToArray(),
    };
}
