namespace MediaLive.Delivery.Configuration;

/// <summary>
/// A quota that AWS raises on request, so that a stack file that needs more than the default may still be right.
/// </summary>
/// <param name="Service">Whose it is.</param>
/// <param name="Name">As the service's page of quotas, and the Service Quotas console, call it.</param>
/// <param name="Default">What an account has that never asked for more.</param>
internal sealed record Quota(string Service, string Name, int Default)
{
    /// <summary>MediaLive user guide, Quotas in MediaLive.</summary>
    public static readonly Quota Channels = new("MediaLive", "Channels", 5);

    /// <summary>MediaLive user guide, Quotas in MediaLive.</summary>
    public static readonly Quota InputSecurityGroups = new("MediaLive", "Input security groups", 5);

    /// <summary>IAM User Guide, IAM and AWS STS quotas: AWS raises it to 20 at the most.</summary>
    public static readonly Quota ManagedPoliciesOfRole = new("IAM", "Managed policies per role", 10);

    /// <summary>MediaPackage v1 user guide, Live content quotas.</summary>
    public static readonly Quota MediaPackageChannels = new("MediaPackage", "Maximum Channels", 30);

    /// <summary>MediaPackage v2 user guide, Quotas: per account and Region.</summary>
    public static readonly Quota ChannelGroups = new("MediaPackage v2", "Maximum channel groups", 3);

    /// <summary>MediaPackage v2 user guide, Quotas: per channel group.</summary>
    public static readonly Quota ChannelsInGroup = new("MediaPackage v2", "Maximum channels", 10);

    /// <summary>Amazon VPC user guide, Amazon VPC quotas.</summary>
    public static readonly Quota ElasticIps = new("VPC", "Elastic IP addresses per Region", 5);

    /// <summary>
    /// Amazon VPC user guide, Amazon VPC quotas: inbound and outbound, and IPv4 and IPv6, are counted separately.
    /// </summary>
    public static readonly Quota RulesInGroup = new("VPC", "Inbound or outbound rules per security group", 60);
}

/// <summary>One thing that counts against a quota.</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Within">What has the quota, if not the account in its Region: a group of channels, a security group.</param>
/// <param name="Thing">What counts; the same thing counts once.</param>
internal readonly record struct QuotaUse(Quota Quota, string Within, string Thing);
