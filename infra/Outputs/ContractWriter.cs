using System.Collections.Immutable;
using System.Text.Json;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Deliveries;
using Pulumi;

namespace MediaLive.Delivery.Outputs;

/// <summary>
/// Writes the stack outputs. Each delivery is a value of its own, so that a preview shows each one that is
/// known; what is absent is left out.
/// </summary>
internal sealed class ContractWriter(AwsAccount aws, ImmutableArray<PreparedChannel> channels)
{
    public ImmutableDictionary<string, ImmutableDictionary<string, object?>> Channels =>
        channels.ToImmutableDictionary(channel => channel.Config.Name, Write);

    public ImmutableDictionary<string, ImmutableArray<Input<string>>> Urls =>
        ByDelivery(delivery => delivery.Handover.Addresses.Select(address => address.Text).ToImmutableArray());

    /// <summary>For each pipeline of a delivery: the stream name where it is a secret, and null where it is not.</summary>
    public ImmutableDictionary<string, Output<ImmutableArray<string?>>> StreamNames =>
        SecretsByPipeline(setting => setting.SecretStreamName);

    /// <summary>As <see cref="StreamNames"/>, for each output that has a destination of its own.</summary>
    public ImmutableDictionary<string, Output<ImmutableArray<string?>>> OutputStreamNames => (
        from delivery in Deliveries
        from output in delivery.Component.Handover.AdditionalOutputs
        let secrets = Secrets(output.Destination, setting => setting.SecretStreamName)
        where secrets is not null
        select KeyValuePair.Create($"{delivery.Path}/{output.Name}", secrets)).ToImmutableDictionary();

    /// <summary>For each pipeline of a delivery: the URL where it is a secret, and null where it is not.</summary>
    public ImmutableDictionary<string, Output<ImmutableArray<string?>>> SecretUrls =>
        SecretsByPipeline(setting => setting.SecretUrl);

    /// <summary>The secret members of a delivery's output group settings.</summary>
    public ImmutableDictionary<string, Output<JsonElement>> SecretSettings =>
        ByDelivery(delivery => delivery.Handover.SecretSettings?.Apply(ContractJson.Write));

    /// <summary>By bucket: the policy that somebody else must attach, as a document.</summary>
    public ImmutableDictionary<string, Output<object>> BucketPolicies => Policies(delivery => delivery.BucketPolicies);

    /// <summary>By MediaPackage v2 channel's ARN: the policy that somebody else must attach, as a document.</summary>
    public ImmutableDictionary<string, Output<object>> ChannelPolicies => Policies(delivery => delivery.ChannelPolicies);

    /// <summary>By MediaStore container: the policy that somebody else must attach, as a document.</summary>
    public ImmutableDictionary<string, Output<object>> ContainerPolicies => Policies(delivery => delivery.ContainerPolicies);

    public Output<string> Readme => Output
        .All(Deliveries.Select(delivery =>
            delivery.Component.Agreed.Apply(agreed => KeyValuePair.Create(delivery.Path, agreed))))
        .Apply(deliveries => Outputs.Readme.Write(Deployment.Instance.ProjectName, Deployment.Instance.StackName, deliveries));

    private IEnumerable<(string Path, DeliveryComponent Component)> Deliveries =>
        from channel in channels
        from delivery in channel.Deliveries
        select ($"{channel.Config.Name}/{delivery.Config.Name}", delivery);

    private ImmutableDictionary<string, Output<object>> Policies(
        Func<DeliveryComponent, IEnumerable<KeyValuePair<string, Output<string>>>> policies) => channels
        .SelectMany(channel => channel.Deliveries)
        .SelectMany(policies)
        .DistinctBy(policy => policy.Key)
        .ToImmutableDictionary(policy => policy.Key, policy => PolicyDocument.Structured(policy.Value));

    private ImmutableDictionary<string, Output<ImmutableArray<string?>>> SecretsByPipeline(
        Func<DestinationSetting, Output<string>?> secret) =>
        ByDelivery(delivery => Secrets(delivery.Handover.Destination, secret));

    /// <summary>For each pipeline of a destination; null when nothing of it is a secret.</summary>
    private static Output<ImmutableArray<string?>>? Secrets(
        Destination destination, Func<DestinationSetting, Output<string>?> secret)
    {
        var secrets = destination.Settings.Select(secret).ToImmutableArray();
        return secrets.Any(value => value is not null)
            ? Output.All(secrets.Select(value => value?.Apply(text => (string?)text) ?? None))
            : null;
    }

    /// <summary>By <c>channel/delivery</c>, without those that have none.</summary>
    private ImmutableDictionary<string, T> ByDelivery<T>(Func<DeliveryComponent, T?> value) => (
        from delivery in Deliveries
        let found = value(delivery.Component)
        where found is not null
        select KeyValuePair.Create(delivery.Path, found)).ToImmutableDictionary();

    private static Output<string?> None => Output.Create((string?)null);

    private ImmutableDictionary<string, object?> Write(PreparedChannel channel) => Members(
        (nameof(AgreedChannel.Class), channel.Config.Class.Spelled()),
        (nameof(AgreedChannel.Region), aws.Region),
        (nameof(AgreedChannel.RoleArn), channel.Role.Arn),
        (nameof(AgreedChannel.Vpc), channel.Vpc?.Agreed.Apply(ContractJson.Write)),
        (nameof(AgreedChannel.ChannelSecurityGroups),
            channel.SecurityGroup is { } group ? ImmutableArray.Create(group.Id) : null),
        (nameof(AgreedChannel.Sender), Sender(channel).Apply(ContractJson.Write)),
        (nameof(AgreedChannel.Deliveries), channel.Deliveries.ToImmutableDictionary(
            delivery => delivery.Config.Name, delivery => delivery.Agreed.Apply(ContractJson.Write))));

    private static ImmutableDictionary<string, object?> Members(params ReadOnlySpan<(string Member, object? Value)> members)
    {
        var written = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (member, value) in members)
        {
            if (value is not null)
                written.Add(ContractJson.NameOf(member), value);
        }

        return written.ToImmutable();
    }

    private Output<Sender> Sender(PreparedChannel channel) => Output
        .All(channel.Vpc?.PublicAddresses ?? [.. channel.Config.EgressAddresses.Select(address => Output.Create(address.Text))])
        .Apply(addresses => new Sender
        {
            AccountId = aws.Id,
            VpcId = channel.Config.Vpc?.VpcId,
            PublicAddresses = addresses.IsEmpty ? null : addresses,
        });
}
