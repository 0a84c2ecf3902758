using System.Collections.Immutable;
using System.Text.Json;
using MediaLive.Delivery.Combinations;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Deliveries;
using MediaLive.Delivery.Outputs;
using MediaLive.Delivery.StackFiles;
using Pulumi;

namespace MediaLive.Delivery;

/// <summary>
/// Makes ready what the stack file lists, and hands over the agreed URLs: the roles, then every delivery with what its role must
/// be allowed, then what all deliveries of a role need, and last the contract.
/// </summary>
internal sealed class DeliveryStack : Stack
{
    // The stack file is read before the base class registers the stack: with a mistake in it, nothing is registered at all.
    public DeliveryStack()
        : this(StackFile.Read())
    {
    }

    private DeliveryStack(StackFile file)
    {
        foreach (var warning in file.Warnings)
            Log.Warn(warning, this);

        var stack = new StackScope(file.Config, file.Aws, file.Existing);
        var channels = file.Config.Channels
            .Select(config => new PreparedChannel(config, stack, DeliveryTable.KindOf))
            .ToImmutableArray();
        foreach (var sharing in channels.GroupBy(channel => channel.Role))
        {
            sharing.Key.Allow(
                sharing.SelectMany(channel => channel.Grants),
                file.Aws,
                sharing.SelectMany(channel => channel.RolePolicies));
        }

        var contract = new ContractWriter(file.Aws, channels);
        ContractVersion = Output.Create(DeliveryContract.Version);
        Channels = Output.Create(contract.Channels);
        Urls = Output.Create(contract.Urls);
        StreamNames = Whole(contract.StreamNames);
        OutputStreamNames = Whole(contract.OutputStreamNames);
        SecretUrls = Whole(contract.SecretUrls);
        SecretSettings = Whole(contract.SecretSettings);
        BucketPolicies = Output.Create(Present(contract.BucketPolicies));
        ChannelPolicies = Output.Create(Present(contract.ChannelPolicies));
        ContainerPolicies = Output.Create(Present(contract.ContainerPolicies));
        Readme = contract.Readme;
    }

    /// <inheritdoc cref="DeliveryContract.ContractVersion"/>
    [Output(ContractKeys.ContractVersion)]
    public Output<int> ContractVersion { get; private set; }

    /// <inheritdoc cref="DeliveryContract.Channels"/>
    [Output(ContractKeys.Channels)]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, object?>>> Channels { get; private set; }

    /// <inheritdoc cref="DeliveryContract.Urls"/>
    [Output(ContractKeys.Urls)]
    public Output<ImmutableDictionary<string, ImmutableArray<Input<string>>>> Urls { get; private set; }

    /// <inheritdoc cref="DeliveryContract.StreamNames"/>
    [Output(ContractKeys.StreamNames)]
    public Output<ImmutableDictionary<string, ImmutableArray<string?>>?> StreamNames { get; private set; }

    /// <inheritdoc cref="DeliveryContract.OutputStreamNames"/>
    [Output(ContractKeys.OutputStreamNames)]
    public Output<ImmutableDictionary<string, ImmutableArray<string?>>?> OutputStreamNames { get; private set; }

    /// <inheritdoc cref="DeliveryContract.SecretUrls"/>
    [Output(ContractKeys.SecretUrls)]
    public Output<ImmutableDictionary<string, ImmutableArray<string?>>?> SecretUrls { get; private set; }

    /// <inheritdoc cref="DeliveryContract.SecretSettings"/>
    [Output(ContractKeys.SecretSettings)]
    public Output<ImmutableDictionary<string, JsonElement>?> SecretSettings { get; private set; }

    /// <inheritdoc cref="DeliveryContract.BucketPolicies"/>
    [Output(ContractKeys.BucketPolicies)]
    public Output<ImmutableDictionary<string, Output<object>>?> BucketPolicies { get; private set; }

    /// <inheritdoc cref="DeliveryContract.ChannelPolicies"/>
    [Output(ContractKeys.ChannelPolicies)]
    public Output<ImmutableDictionary<string, Output<object>>?> ChannelPolicies { get; private set; }

    /// <inheritdoc cref="DeliveryContract.ContainerPolicies"/>
    [Output(ContractKeys.ContainerPolicies)]
    public Output<ImmutableDictionary<string, Output<object>>?> ContainerPolicies { get; private set; }

    /// <inheritdoc cref="DeliveryContract.Readme"/>
    [Output(ContractKeys.Readme)]
    public Output<string> Readme { get; private set; }

    private static ImmutableDictionary<string, T>? Present<T>(ImmutableDictionary<string, T> map) => map.IsEmpty ? null : map;

    /// <summary>
    /// The map as one secret, since npm's client of Pulumi does not read a secret within a secret. Null when it is empty: an
    /// empty secret would still be an output.
    /// </summary>
    private static Output<ImmutableDictionary<string, T>?> Whole<T>(ImmutableDictionary<string, Output<T>> secrets) =>
        Output.All(secrets.Values)
            .Apply(values => Present(secrets.Keys.Zip(values, KeyValuePair.Create).ToImmutableDictionary()));
}
