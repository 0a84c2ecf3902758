using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace MediaLive.Delivery.Contract;

/// <summary>Turns stack outputs, which are maps and lists, into records.</summary>
internal static class ContractReader
{
    public static DeliveryContract Read(string stack, object? version, object? channels, ContractSecrets secrets)
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
            Channels = Each(Node.Of(channels, $"{stack}: channels"), (channel, name) => Channel(channel, name, secrets)),
        };
    }

    private static ChannelContract Channel(Node channel, string name, ContractSecrets secrets) => new()
    {
        Class = channel.Text("class"),
        Region = channel.Text("region"),
        RoleArn = channel.Text("roleArn"),
        Vpc = channel.Has("vpc") ? Vpc(channel.Child("vpc")) : null,
        ChannelSecurityGroups = channel.Texts("channelSecurityGroups"),
        Deliveries = Each(channel.Child("deliveries"), (delivery, key) => Delivery(delivery, $"{name}/{key}", secrets)),
    };

    private static VpcContract Vpc(Node vpc) => new()
    {
        SubnetIds = vpc.Texts("subnetIds"),
        AvailabilityZones = vpc.Texts("availabilityZones"),
        SecurityGroupIds = vpc.Texts("securityGroupIds"),
        PublicAddressAllocationIds = vpc.Texts("publicAddressAllocationIds"),
    };

    private static DeliveryHandover Delivery(Node delivery, string key, ContractSecrets secrets) => new()
    {
        OutputGroup = delivery.Text("outputGroup"),
        Downstream = delivery.Text("downstream"),
        Destination = Destination(delivery.Child("destination"), key, secrets),
        AdditionalDestinations = [.. delivery.Items("additionalDestinations").Select(additional => Destination(additional, key, secrets))],
        OutputGroupSettings = secrets.Settings.Below(key).Aggregate(delivery.Child("outputGroupSettings").Map, Join),
        OutputSettings = delivery.Has("outputSettings") ? delivery.Child("outputSettings").Map : null,
    };

    private static DeliveryDestination Destination(Node destination, string key, ContractSecrets secrets) => new()
    {
        Id = destination.Text("id"),
        Settings = [.. destination.Items("settings").Select((setting, pipeline) => Setting(setting, key, pipeline, secrets))],
        MediaPackageSettings = [.. destination.Items("mediaPackageSettings").Select(setting => setting.Map)],
        SrtSettings = [.. destination.Items("srtSettings").Select(setting => setting.Map)],
    };

    private static DestinationSetting Setting(Node setting, string key, int pipeline, ContractSecrets secrets)
    {
        var secretUrl = secrets.Urls.Find($"{key}/{pipeline}");
        return new()
        {
            Url = secretUrl is null ? setting.Text("url") : null,
            SecretUrl = secretUrl,
            Username = setting.OptionalText("username"),
            PasswordParam = setting.OptionalText("passwordParam"),
            StreamName = setting.OptionalText("streamName") is { } plain ? Output.Create(plain) : secrets.StreamNames.Find($"{key}/{pipeline}"),
        };
    }

    /// <summary>The settings with a secret one where it belongs.</summary>
    private static ImmutableDictionary<string, object?> Join(
        ImmutableDictionary<string, object?> settings, (ImmutableArray<string> Keys, Output<string> Value) secret) =>
        settings.SetItem(secret.Keys[0], secret.Keys.Length == 1
            ? secret.Value
            : Join(
                settings.GetValueOrDefault(secret.Keys[0]) as ImmutableDictionary<string, object?> ?? ImmutableDictionary<string, object?>.Empty,
                (secret.Keys[1..], secret.Value)));

    private static ImmutableDictionary<string, T> Each<T>(Node map, Func<Node, string, T> read) =>
        map.Map.Keys.ToImmutableDictionary(key => key, key => read(map.Child(key), key));
}

/// <summary>What a stack hands over apart, because it is secret.</summary>
/// <param name="StreamNames">By channel, delivery and pipeline.</param>
/// <param name="Urls">By channel, delivery and pipeline.</param>
/// <param name="Settings">By channel and delivery, where they belong in the output group settings.</param>
internal sealed record ContractSecrets(SecretOutput StreamNames, SecretOutput Urls, SecretOutput Settings);
