using System.Net;
using System.Net.Sockets;
using MediaLive.Delivery.Configuration;
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

    /// <summary>To a bucket, wherever the stack file says that it is.</summary>
    /// <param name="bucket">Its name.</param>
    /// <param name="region">Of the VPC.</param>
    public static Egress ToBucket(string bucket, string region) => new ToS3(Port.Tcp(443), bucket, region);

    /// <summary>The same, once it is clear where its target is.</summary>
    public virtual Egress In(StackConfig stack) => this;

    /// <summary>
    /// A VPC's endpoint for S3, and the prefix list of its addresses, are for buckets of the same Region (AWS PrivateLink guide,
    /// Gateway endpoints for Amazon S3, Considerations); any other is reached through the VPC's way out.
    /// </summary>
    private sealed record ToS3(Port Port, string Bucket, string Region) : Egress(Port, "s3")
    {
        public override Egress In(StackConfig stack) => stack.BucketOf(Bucket).RegionOr(Region) == Region
            ? new ToPrefixList(Port, $"com.amazonaws.{Region}.s3")
            : new ToAnywhere(Port);

        public override void Target(SecurityGroupEgressRuleArgs rule) =>
            throw new InvalidOperationException("It is not known yet where the bucket is.");
    }

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
