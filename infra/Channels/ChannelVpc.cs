using System.Collections.Immutable;
using MediaLive.Delivery.Components;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Networking;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace MediaLive.Delivery.Channels;

/// <summary>
/// What a channel needs to deliver through a VPC: a security group for its endpoints, and Elastic IPs if asked for.
/// </summary>
internal sealed class ChannelVpc : ComponentResource
{
    private readonly ChannelConfig _channel;
    private readonly ChannelVpcConfig _config;
    private readonly ImmutableArray<Eip> _elasticIps;

    private ChannelVpc(ChannelConfig channel, ChannelVpcConfig config, InputMap<string> tags)
        : base(ComponentType.Token(nameof(ChannelVpc)), channel.Name, FormerNames.Options(channel.Names))
    {
        (_channel, _config) = (channel, config);
        SecurityGroupId = new SecurityGroup(SecurityGroupOf(channel), new SecurityGroupArgs
        {
            // Without the channel's name: a group can't change its description.
            Description = "Endpoints of a MediaLive channel.",
            VpcId = config.VpcId,
            Tags = tags,
        }, new CustomResourceOptions { Parent = this }).Id;
        _elasticIps = config.ElasticIps
            ? [.. config.SubnetIds.Select((_, pipeline) => ElasticIp(ElasticIpOf(channel, pipeline), tags))]
            : [];
        RegisterOutputs(new Dictionary<string, object?> { ["securityGroupId"] = SecurityGroupId });
    }

    /// <summary>The security group whose rules are just what the deliveries need.</summary>
    internal Output<string> SecurityGroupId { get; }

    /// <summary>That group and those that the stack file names.</summary>
    internal ImmutableArray<Output<string>> SecurityGroupIds =>
        [SecurityGroupId, .. _config.SecurityGroupIds.Select(group => Output.Create(group.Text))];

    /// <summary>Elastic IPs, pipeline 0 first; none unless asked for.</summary>
    internal ImmutableArray<Output<string>> AllocationIds => [.. _elasticIps.Select(address => address.AllocationId)];

    /// <summary>What each pipeline sends from, pipeline 0 first; none without Elastic IPs.</summary>
    internal ImmutableArray<Output<string>> PublicAddresses => [.. _elasticIps.Select(address => address.PublicIp)];

    /// <summary>What AWS calls the resources that the channel's role must be allowed to use, by logical name.</summary>
    internal IEnumerable<KeyValuePair<string, Output<string>>> Made =>
    [
        new(SecurityGroupOf(_channel), SecurityGroupId),
        .. AllocationIds.Select((allocation, pipeline) => KeyValuePair.Create(ElasticIpOf(_channel, pipeline), allocation)),
    ];

    internal ImmutableArray<string> SubnetIds => [.. _config.SubnetIds.Select(subnet => subnet.Text)];

    internal static string SecurityGroupOf(ChannelConfig channel) => $"{channel.Name}-endpoints-security-group";

    internal static string ElasticIpOf(ChannelConfig channel, int pipeline) => $"{channel.Name}-pipeline-{pipeline}-elastic-ip";

    internal static ChannelVpc? For(ChannelConfig channel, InputMap<string> tags) =>
        channel.Vpc is { } config ? new ChannelVpc(channel, config, tags) : null;

    internal Output<VpcOutputSettings> Agreed => Output
        .Tuple(
            Output.All(SubnetIds.Select(Zone)), Output.All(SecurityGroupIds), Output.All(AllocationIds))
        .Apply(known => new VpcOutputSettings
        {
            SubnetIds = SubnetIds,
            AvailabilityZones = known.Item1,
            SecurityGroupIds = known.Item2,
            PublicAddressAllocationIds = known.Item3,
        });

    /// <summary>Lets the endpoints out to just where the deliveries go.</summary>
    internal void Allow(IEnumerable<Egress> egress)
    {
        foreach (var target in egress.Distinct())
        {
            var rule = new SecurityGroupEgressRuleArgs
            {
                SecurityGroupId = SecurityGroupId,
                IpProtocol = target.Port.Protocol,
                FromPort = target.Port.Number,
                ToPort = target.Port.Number,
                Description = $"{target.Port} to {target.To}",
            };
            target.Target(rule);
            var name = $"{_channel.Name}-egress-{target.Port.Protocol}-{target.Port.Number}-{target.To}";
            _ = new SecurityGroupEgressRule(name, rule, new CustomResourceOptions { Parent = this });
        }
    }

    /// <summary>
    /// Lets callers in to the ports on which the endpoints listen: in a VPC, their security group does that (MediaLive user
    /// guide, Validation rules for listener mode).
    /// </summary>
    internal void LetIn(IEnumerable<IListens> listeners)
    {
        foreach (var (port, block) in listeners
            .SelectMany(listener => listener.ListenerPorts
                .SelectMany(port => Callers.Of(listener).Select(block => (port, block))))
            .Distinct())
        {
            var name = $"{_channel.Name}-ingress-{port.Protocol}-{port.Number}-{block}";
            _ = new SecurityGroupIngressRule(name, new SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = SecurityGroupId,
                IpProtocol = port.Protocol,
                FromPort = port.Number,
                ToPort = port.Number,
                CidrIpv4 = block.ToString(),
                Description = $"{port} from {block}",
            }, new CustomResourceOptions { Parent = this });
        }
    }

    private Eip ElasticIp(string name, InputMap<string> tags) => new Eip(name, new EipArgs
    {
        Domain = "vpc",
        Tags = tags,
    }, new CustomResourceOptions { Parent = this });

    private static Output<string> Zone(string subnetId) =>
        GetSubnet.Invoke(new GetSubnetInvokeArgs { Id = subnetId }).Apply(subnet => subnet.AvailabilityZone);
}
