using System.Net;
using System.Net.Sockets;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace MediaLive.Delivery.Networking;

/// <summary>Where a channel in a VPC must be let out to for a delivery.</summary>
/// <param name="Port">The port there.</param>
/// <param name="To">A word for what is there, such as a host: part of the rule's name.</param>
internal abstract record Egress(Port Port, string To)
{
    /// <summary>Sets the rule's target.</summary>
    public abstract void Target(SecurityGroupEgressRuleArgs rule);

    /// <summary>To a host. A name may stand for any address, now or later.</summary>
    public static Egress ToHost(Port port, string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) ? new ToAddress(port, host, address) : new ToAnywhere(port, host);

    /// <summary>To an AWS service that is never inside a VPC.</summary>
    public static Egress ToService(string service) => new ToAnywhere(Port.Tcp(443), service);

    /// <summary>To S3, through the VPC's endpoint for it.</summary>
    public static Egress ToS3(string region) => new ToPrefixList(Port.Tcp(443), "s3", $"com.amazonaws.{region}.s3");

    private sealed record ToAddress(Port Port, string To, IPAddress Address) : Egress(Port, To)
    {
        public override void Target(SecurityGroupEgressRuleArgs rule)
        {
            if (Address.AddressFamily == AddressFamily.InterNetworkV6)
                rule.CidrIpv6 = $"{Address}/128";
            else
                rule.CidrIpv4 = $"{Address}/32";
        }
    }

    private sealed record ToAnywhere(Port Port, string To) : Egress(Port, To)
    {
        public override void Target(SecurityGroupEgressRuleArgs rule) => rule.CidrIpv4 = "0.0.0.0/0";
    }

    private sealed record ToPrefixList(Port Port, string To, string Name) : Egress(Port, To)
    {
        public override void Target(SecurityGroupEgressRuleArgs rule) =>
            rule.PrefixListId = GetManagedPrefixList.Invoke(new GetManagedPrefixListInvokeArgs { Name = Name }).Apply(list => list.Id);
    }
}
