namespace MediaLive.Delivery.Contract;

/// <summary>
/// What the members of <see cref="DeliveryContract"/> are called as stack outputs, for attributes, which take constants only.
/// </summary>
public static class ContractKeys
{
    public const string ContractVersion = "contractVersion";
    public const string Channels = "channels";
    public const string Urls = "urls";
    public const string StreamNames = "streamNames";
    public const string OutputStreamNames = "outputStreamNames";
    public const string SecretUrls = "secretUrls";
    public const string SecretSettings = "secretSettings";
    public const string BucketPolicies = "bucketPolicies";
    public const string ChannelPolicies = "channelPolicies";
    public const string ContainerPolicies = "containerPolicies";
    public const string Readme = "readme";
}
