using System.Net;
using System.Net.Sockets;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace MediaLive.Delivery.Networking;

/// <summary>Where a channel in a VPC must be let out to for a delivery.</summary>
/// <param name="Port">The port there.</param>
/// <param name="To">
/// A word for the rule's target, and part of the rule's name. EC2 refuses a second rule that is equal: one target has one rule.
/// </param>
internal abstract record Egress(Port Port, string To)
{
    /// <summary>Whether the rule is one of IPv6: EC2 counts the rules of each family apart.</summary>
    public virtual bool IsIpv6 => false;

    /// <summary>Sets the rule's target.</summary>
    public abstract void Target(SecurityGroupEgressRuleArgs rule);

    /// <summary>To a host. A host name may stand for any address, so that its port is opened to all.</summary>
    public static Egress ToHost(Port port, string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) ? new ToAddress(port, address) : new ToAnywhere(port);

    /// <summary>To an AWS service that is never inside a VPC.</summary>
    public static Egress ToService() => new ToAnywhere(Port.Tcp(443));

    /// <summary>To S3, through the VPC's endpoint for it.</summary>
    public static Egress ToS3(string region) => new ToPrefixList(Port.Tcp(443), $"com.amazonaws.{region}.s3");

    private sealed record ToAddress(Port Port, IPAddress Address) : Egress(Port, Address.ToString())
    {
        public override bool IsIpv6 => Address.AddressFamily == AddressFamily.InterNetworkV6;

        public override void Target(SecurityGroupEgressRuleArgs rule)
        {
            if (IsIpv6)
                rule.CidrIpv6 = $"{Address}/128";
            else
                rule.CidrIpv4 = $"{Address}/32";
        }
    }

    private sealed record ToAnywhere(Port Port) : Egress(Port, "anywhere")
    {
        public override void Target(SecurityGroupEgressRuleArgs rule) => rule.CidrIpv4 = "0.0.0.0/0";
    }

    private sealed record ToPrefixList(Port Port, string Name) : Egress(Port, "s3")
    {
        public override void Target(SecurityGroupEgressRuleArgs rule) =>
            rule.PrefixListId = GetManagedPrefixList
                .Invoke(new GetManagedPrefixListInvokeArgs { Name = Name })
                .Apply(list => list.Id);
    }
}
