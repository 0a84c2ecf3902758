using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using Pulumi;

namespace MediaLive.Delivery;

/// <summary>What all deliveries of a stack share.</summary>
internal sealed class StackScope
{
    private readonly Dictionary<(Type, string), object> _shared = [];

    private StackScope(StackFile file)
    {
        var (config, _, aws) = file;
        Config = config;
        Aws = aws;
        Tags = config.Tags.ToImmutableDictionary();
        Vpcs = config.Channels
            .Where(channel => channel.Vpc is not null)
            .ToImmutableDictionary(channel => channel.Name, channel => ChannelVpc.For(channel, Tags)!);
        Roles = MediaLiveRole.For(config, aws, Tags);
    }

    public StackConfig Config { get; }

    public AwsAccount Aws { get; }

    /// <summary>For everything that takes tags.</summary>
    public InputMap<string> Tags { get; }

    /// <summary>The role of each channel, by channel name. They stand before the deliveries, whose policies name them.</summary>
    public ImmutableDictionary<string, MediaLiveRole> Roles { get; }

    /// <summary>The endpoints of each channel that delivers through a VPC. They stand before the receivers that let them in.</summary>
    public ImmutableDictionary<string, ChannelVpc> Vpcs { get; }

    public static StackScope For(StackFile file) => new(file);

    /// <summary>Makes something once, however many deliveries ask for it. Nothing of it may depend on who asks first.</summary>
    public T Once<T>(string name, Func<T> make)
        where T : class
    {
        if (!_shared.TryGetValue((typeof(T), name), out var made))
            _shared.Add((typeof(T), name), made = make());
        return (T)made;
    }

    /// <summary>The ARNs of the roles that are made for these channels, by logical name.</summary>
    public IEnumerable<KeyValuePair<string, Output<string>>> MadeRoles(IEnumerable<ChannelConfig> channels) =>
        from channel in channels.DistinctBy(channel => channel.Name)
        where channel.Role is null
        select KeyValuePair.Create(ChannelRole.NameOf(channel), Roles[channel.Name].Arn);

    /// <summary>Statements of a policy; known once everything is made that they name.</summary>
    /// <param name="made">What AWS calls that, by logical name.</param>
    /// <param name="statements">Writes them.</param>
    public Output<ImmutableArray<PolicyStatement>> Statements(
        IEnumerable<KeyValuePair<string, Output<string>>> made, Func<PolicyScope, IEnumerable<PolicyStatement>> statements)
    {
        var resources = made.Select(one => one.Key).ToList();
        return Output.All(made.Select(one => one.Value)).Apply(names =>
        {
            var known = resources.Zip(names).ToDictionary(one => one.First, one => one.Second);
            return statements(new PolicyScope(Config, Aws, (resource, _) => known[resource])).ToImmutableArray();
        });
    }
}
