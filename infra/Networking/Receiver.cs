using System.Net;
using MediaLive.Delivery.Deliveries;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace MediaLive.Delivery.Networking;

/// <summary>The way in to a receiver of ours: a security group with one rule for each port and source.</summary>
public sealed class Receiver : ComponentResource
{
    private readonly string _name;

    private Receiver(ReceiverConfig config, IEnumerable<Port> ports, string name, DeliveryScope scope, Resource parent)
        : base(ComponentType.Token(nameof(Receiver)), name, new ComponentResourceOptions { Parent = parent })
    {
        _name = name;
        SecurityGroupId = config.SecurityGroupId is { } existing ? Output.Create(existing) : MakeSecurityGroup(config.VpcId!, scope);
        foreach (var port in ports.Distinct())
        {
            foreach (var block in config.AllowFrom.SelectMany(source => source.Blocks).Distinct())
                Allow(port, block);
            if (config.AllowFrom.Any(source => source.IsChannel))
                AddRule(port, "channel", new() { ReferencedSecurityGroupId = scope.Vpc!.SecurityGroupId });
        }

        RegisterOutputs(new Dictionary<string, object?> { ["securityGroupId"] = SecurityGroupId });
    }

    internal Output<string> SecurityGroupId { get; }

    /// <summary>Opens the ports of a delivery, if its stack file says that the receiver is ours.</summary>
    internal static Receiver? For(ReceiverConfig? config, IEnumerable<Port> ports, DeliveryComponent delivery, DeliveryScope scope) =>
        config is null ? null : new Receiver(config, ports, $"{delivery.Name}-receiver", scope, delivery);

    private Output<string> MakeSecurityGroup(string vpcId, DeliveryScope scope) => new SecurityGroup($"{_name}-security-group", new SecurityGroupArgs
    {
        Description = $"Receives the output of MediaLive channel {scope.Channel.Name}.",
        VpcId = Vpcs.Resolve(vpcId),
        Tags = scope.Stack.Tags,
    }, new CustomResourceOptions { Parent = this }).Id;

    private void Allow(Port port, IPNetwork block) => AddRule(
        port, block.ToString(), TrafficSource.IsIpv6(block) ? new() { CidrIpv6 = block.ToString() } : new() { CidrIpv4 = block.ToString() });

    private void AddRule(Port port, string from, SecurityGroupIngressRuleArgs rule)
    {
        rule.SecurityGroupId = SecurityGroupId;
        rule.IpProtocol = port.Protocol;
        rule.FromPort = port.Number;
        rule.ToPort = port.Number;
        rule.Description = $"{port} from {from}";
        _ = new SecurityGroupIngressRule($"{_name}-ingress-{port.Protocol}-{port.Number}-{from}", rule, new CustomResourceOptions { Parent = this });
    }
}
