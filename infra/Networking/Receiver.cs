using System.Collections.Immutable;
using System.Net;
using MediaLive.Delivery.Deliveries;
using MediaLive.Delivery.Sheets;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace MediaLive.Delivery.Networking;

/// <summary>The way in to a receiver of ours: a security group with one rule for each port and source.</summary>
public sealed class Receiver : ComponentResource
{
    private readonly string _name;
    private readonly string? _existing;
    private readonly DeliveryScope _scope;

    private Receiver(ReceiverConfig config, IEnumerable<Port> ports, string name, DeliveryScope scope, Resource parent)
        : base(ComponentType.Token(nameof(Receiver)), name, new ComponentResourceOptions { Parent = parent })
    {
        (_name, _existing, _scope) = (name, config.SecurityGroupId, scope);
        SecurityGroupId = _existing is null ? MakeSecurityGroup(config.VpcId!) : Output.Create(_existing);
        foreach (var port in ports.Distinct())
        {
            foreach (var block in config.AllowFrom.SelectMany(source => source.Blocks).Distinct())
                Allow(port, block);
            if (config.AllowFrom.Any(source => source.IsChannel))
                AddRule(port, scope.Channel.Name, new() { ReferencedSecurityGroupId = scope.Vpc!.SecurityGroupId });
        }

        RegisterOutputs(new Dictionary<string, object?> { ["securityGroupId"] = SecurityGroupId });
    }

    internal Output<string> SecurityGroupId { get; }

    /// <summary>What whoever runs a receiver must do so that the delivery gets in.</summary>
    internal static ImmutableArray<OperatorStep> Steps(Receiver? receiver) => receiver switch
    {
        null => [new OperatorStep("Let the channel in from the addresses above, at these ports.")],
        { _existing: null } => [new OperatorStep(receiver.SecurityGroupId.Apply(id => $"Attach security group `{id}` to the receiver: it lets the channel in."))],
        _ => [],
    };

    /// <summary>Opens the ports of a delivery, if its stack file says that the receiver is ours.</summary>
    internal static Receiver? For(ReceiverConfig? config, IEnumerable<Port> ports, DeliveryComponent delivery, DeliveryScope scope) =>
        config is null ? null : new Receiver(config, ports, $"{delivery.Name}-receiver", scope, delivery);

    private Output<string> MakeSecurityGroup(string vpcId) => new SecurityGroup($"{_name}-security-group", new SecurityGroupArgs
    {
        Description = $"Receives the output of MediaLive channel {_scope.Channel.Name}.",
        VpcId = Vpcs.Resolve(vpcId),
        Tags = _scope.Stack.Tags,
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
        var name = $"ingress-{port.Protocol}-{port.Number}-{from}";
        // EC2 refuses the same rule twice: deliveries to one security group of the operator's share it.
        _ = _existing is null
            ? new SecurityGroupIngressRule($"{_name}-{name}", rule, new CustomResourceOptions { Parent = this })
            : _scope.Stack.Once($"{_existing}-{name}", () => new SecurityGroupIngressRule($"{_existing}-{name}", rule));
    }
}
