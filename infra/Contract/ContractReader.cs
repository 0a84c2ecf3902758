using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace MediaLive.Delivery.Contract;

/// <summary>Turns stack outputs, which are maps and lists, into records.</summary>
internal static class ContractReader
{
    public static DeliveryContract Read(string stack, object? version, object? channels, KnownStreamNames streamNames)
    {
        var found = version is null ? "none" : Convert.ToString(version, CultureInfo.InvariantCulture);
        if (found != DeliveryContract.Version.ToString(CultureInfo.InvariantCulture))
        {
            throw new ContractException(
                $"Stack '{stack}' has contract version {found}, and this reader knows {DeliveryContract.Version}: " +
                "update that stack, or use the MediaLive.Delivery.Contract that belongs to it.");
        }

        return new DeliveryContract
        {
            Channels = Each(Node.Of(channels, $"{stack}: channels"), (channel, name) => Channel(channel, name, streamNames)),
        };
    }

    private static ChannelContract Channel(Node channel, string name, KnownStreamNames streamNames) => new()
    {
        Class = channel.Text("class"),
        Region = channel.Text("region"),
        RoleArn = channel.Text("roleArn"),
        Vpc = channel.Has("vpc") ? Vpc(channel.Child("vpc")) : null,
        Deliveries = Each(channel.Child("deliveries"), (delivery, key) => Delivery(delivery, $"{name}/{key}", streamNames)),
    };

    private static VpcContract Vpc(Node vpc) => new()
    {
        SubnetIds = vpc.Texts("subnetIds"),
        AvailabilityZones = vpc.Texts("availabilityZones"),
        SecurityGroupIds = vpc.Texts("securityGroupIds"),
        PublicAddressAllocationIds = vpc.Texts("publicAddressAllocationIds"),
    };

    private static DeliveryHandover Delivery(Node delivery, string key, KnownStreamNames streamNames) => new()
    {
        OutputGroup = delivery.Text("outputGroup"),
        Downstream = delivery.Text("downstream"),
        Destination = Destination(delivery.Child("destination"), key, streamNames),
        OutputGroupSettings = delivery.Child("outputGroupSettings").Map,
        OutputSettings = delivery.Has("outputSettings") ? delivery.Child("outputSettings").Map : null,
    };

    private static DeliveryDestination Destination(Node destination, string key, KnownStreamNames streamNames) => new()
    {
        Id = destination.Text("id"),
        Settings = [.. destination.Items("settings").Select((setting, pipeline) => Setting(setting, key, pipeline, streamNames))],
        MediaPackageSettings = [.. destination.Items("mediaPackageSettings").Select(setting => setting.Map)],
        SrtSettings = [.. destination.Items("srtSettings").Select(setting => setting.Map)],
    };

    private static DestinationSetting Setting(Node setting, string key, int pipeline, KnownStreamNames streamNames) => new()
    {
        Url = setting.Text("url"),
        Username = setting.OptionalText("username"),
        PasswordParam = setting.OptionalText("passwordParam"),
        StreamName = setting.OptionalText("streamName") is { } plain ? Output.Create(plain) : streamNames.Find(key, pipeline),
    };

    private static ImmutableDictionary<string, T> Each<T>(Node map, Func<Node, string, T> read) =>
        map.Map.Keys.ToImmutableDictionary(key => key, key => read(map.Child(key), key));
}
