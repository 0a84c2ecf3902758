using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Existing;
using Pulumi;

namespace MediaLive.Delivery.Deliveries;

/// <summary>What all deliveries of a stack share.</summary>
internal sealed class StackScope
{
    private readonly Dictionary<Type, object> _registries = [];

    public StackScope(StackConfig config, AwsAccount aws, ExistingResources existing)
    {
        Config = config;
        Aws = aws;
        Existing = existing;
        Tags = config.Tags.ToImmutableDictionary();
        Vpcs = config.Channels
            .Where(channel => channel.Vpc is not null)
            .ToImmutableDictionary(channel => channel.Name, channel => ChannelVpc.For(channel, Tags)!);
        Roles = MediaLiveRole.For(config, aws, Tags);
    }

    public StackConfig Config { get; }

    public AwsAccount Aws { get; }

    /// <summary>What was read of things that exist.</summary>
    public ExistingResources Existing { get; }

    /// <summary>For everything that takes tags.</summary>
    public InputMap<string> Tags { get; }

    /// <summary>
    /// The role of each channel, by channel name. They are made before the deliveries, whose policies name them.
    /// </summary>
    public ImmutableDictionary<string, MediaLiveRole> Roles { get; }

    /// <summary>
    /// The endpoints of each channel that delivers through a VPC. They are made before the receivers that let them in.
    /// </summary>
    public ImmutableDictionary<string, ChannelVpc> Vpcs { get; }

    /// <summary>What deliveries of one kind share: the stack's only registry of that type.</summary>
    public T Registry<T>()
        where T : class, ISharedRegistry<T>
    {
        if (!_registries.TryGetValue(typeof(T), out var registry))
            _registries.Add(typeof(T), registry = T.For(this));
        return (T)registry;
    }

    /// <summary>The ARNs of the roles that are made for these channels, by logical name.</summary>
    public IEnumerable<KeyValuePair<string, Output<string>>> MadeRoles(IEnumerable<ChannelConfig> channels) =>
        from channel in channels.DistinctBy(channel => channel.Name)
        where channel.Role is null
        select KeyValuePair.Create(ChannelRole.NameOf(channel), Roles[channel.Name].Arn);

    /// <summary>Statements of a policy. They are known once everything that they name is made.</summary>
    /// <param name="made">What AWS calls the things that they name, by logical name.</param>
    /// <param name="statements">Writes them.</param>
    public Output<ImmutableArray<PolicyStatement>> Statements(
        IEnumerable<KeyValuePair<string, Output<string>>> made, Func<PolicyScope, IEnumerable<PolicyStatement>> statements) =>
        PolicyScope.Statements(Config, Aws, made, statements);
}
