using System.Collections.Immutable;
using System.Net;
using MediaLive.Delivery.Components;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Networking;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace MediaLive.Delivery.Deliveries;

/// <summary>The way in to a receiver of ours: a security group with one rule for each port and source.</summary>
internal sealed class Receiver : ComponentResource
{
    private readonly ImmutableArray<string> _names;
    private readonly string? _existing;
    private readonly DeliveryScope _scope;

    private Receiver(
        ReceiverConfig config, IEnumerable<Port> ports, ImmutableArray<string> names, DeliveryScope scope, Resource parent)
        : base(ComponentType.Token(nameof(Receiver)), names[0], new ComponentResourceOptions { Parent = parent })
    {
        (_names, _existing, _scope) = (names, config.SecurityGroupId, scope);
        SecurityGroupId = _existing is null ? MakeSecurityGroup(config.VpcId!) : Output.Create(_existing);
        foreach (var port in ports.Distinct())
        {
            foreach (var block in config.AllowFrom.SelectMany(source => source.BlocksFor(scope.Channel)).Distinct())
                Allow(port, block);
            if (scope.Vpc is { } vpc && config.AllowFrom.Any(source => source.IsChannel))
                AddRule(port, scope.Channel.Names, new() { ReferencedSecurityGroupId = vpc.SecurityGroupId });
        }

        RegisterOutputs(new Dictionary<string, object?> { ["securityGroupId"] = SecurityGroupId });
    }

    internal Output<string> SecurityGroupId { get; }

    /// <summary>What whoever runs a receiver must do so that the delivery gets in.</summary>
    internal static ImmutableArray<Output<OperatorStep>> Steps(Receiver? receiver, DeliveryScope scope) => receiver switch
    {
        null => [Briefing.Step($"Let the channel in at these ports, from {Senders(scope)}.")],
        { _existing: null } =>
        [
            receiver.SecurityGroupId.Apply(id => new OperatorStep
            {
                Text = $"Attach security group `{id}` to the receiver: it lets the channel in.",
            }),
        ],
        _ => [],
    };

    /// <summary>The addresses that the channel sends from, as far as they are known before there is a channel.</summary>
    private static string Senders(DeliveryScope scope) => scope.Vpc switch
    {
        null when scope.Channel.EgressAddresses.IsEmpty => "the addresses that we tell you when the channel is created",
        null => "the addresses above",
        { PublicAddresses.IsEmpty: false } => "the addresses above",
        _ => "the subnets above; where you are outside of their VPC, from the address of its way out, which we tell you",
    };

    /// <summary>Opens the ports of a delivery, if its stack file says that the receiver is ours.</summary>
    internal static Receiver? For(
        ReceiverConfig? config, IEnumerable<Port> ports, DeliveryComponent delivery, DeliveryScope scope) =>
        config is null
            ? null
            : new Receiver(config, ports, [.. delivery.Names.Select(name => $"{name}-receiver")], scope, delivery);

    private Output<string> MakeSecurityGroup(string vpcId) =>
        new SecurityGroup($"{_names[0]}-security-group", new SecurityGroupArgs
        {
            // Without the channel's name: a group can't change its description.
            Description = "Receives the output of a MediaLive channel.",
            VpcId = vpcId == "default"
                ? GetVpc.Invoke(new GetVpcInvokeArgs { Default = true }).Apply(vpc => vpc.Id)
                : (Input<string>)vpcId,
            Tags = _scope.Stack.Tags,
        }, new CustomResourceOptions { Parent = this }).Id;

    private void Allow(Port port, IPNetwork block) => AddRule(
        port,
        [block.ToString()],
        TrafficSource.IsIpv6(block) ? new() { CidrIpv6 = block.ToString() } : new() { CidrIpv4 = block.ToString() });

    /// <param name="port">What is opened.</param>
    /// <param name="source">A word for whom it is opened to, then the words that it may have had before.</param>
    /// <param name="rule">The rule, with its source set.</param>
    private void AddRule(Port port, ImmutableArray<string> source, SecurityGroupIngressRuleArgs rule)
    {
        rule.SecurityGroupId = SecurityGroupId;
        rule.IpProtocol = port.Protocol;
        rule.FromPort = port.Number;
        rule.ToPort = port.Number;
        rule.Description = $"{port} from {source[0]}";
        var owners = _existing is null ? _names : [_existing];
        string[] names =
        [
            .. from owner in owners
               from word in source
               select $"{owner}-ingress-{port.Protocol}-{port.Number}-{word}",
        ];
        var aliases = FormerNames.Aliases(names);
        // EC2 refuses a second rule that is equal: deliveries to one existing security group share it.
        _ = _existing is null
            ? new SecurityGroupIngressRule(names[0], rule, new CustomResourceOptions { Parent = this, Aliases = aliases })
            : _scope.Stack.Registry<SharedIngressRules>().Add(names[0], rule, aliases);
    }
}

/// <summary>Rules in existing security groups, which several deliveries may share.</summary>
internal sealed class SharedIngressRules : ISharedRegistry<SharedIngressRules>
{
    private readonly MadeOnce<SecurityGroupIngressRule> _rules = new();

    public static SharedIngressRules For(StackScope stack) => new();

    public SecurityGroupIngressRule Add(string name, SecurityGroupIngressRuleArgs rule, List<Input<Alias>> aliases) =>
        _rules.Get(name, () => new SecurityGroupIngressRule(name, rule, new CustomResourceOptions { Aliases = aliases }));
}
