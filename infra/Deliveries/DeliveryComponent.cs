using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;
using Pulumi;

namespace MediaLive.Delivery.Deliveries;

/// <summary>Everything that one delivery needs downstream, made and agreed.</summary>
public abstract class DeliveryComponent : ComponentResource
{
    private readonly DeliveryScope _scope;

    /// <param name="type">The class's name, which the type token ends in.</param>
    /// <param name="config">The delivery.</param>
    /// <param name="scope">Its stack and channel.</param>
    private protected DeliveryComponent(string type, DeliveryConfig config, DeliveryScope scope)
        : this(type, config, scope, DeliveryScope.NamesOf(scope.Channel, config))
    {
    }

    private DeliveryComponent(string type, DeliveryConfig config, DeliveryScope scope, ImmutableArray<string> names)
        : base(ComponentType.Token(type), names[0], FormerNames.Options(names)) => (Config, Names, _scope) = (config, names, scope);

    internal DeliveryConfig Config { get; }

    internal string Name => Names[0];

    /// <summary>Its name first, then those that it may have had before.</summary>
    internal ImmutableArray<string> Names { get; }

    /// <summary>What the channel is set to, for the stack that creates it.</summary>
    internal abstract Handover Handover { get; }

    /// <summary>What the channel's role must be allowed.</summary>
    internal Output<ImmutableArray<PolicyStatement>> Grants => _scope.Stack.Statements(Made, scope => Config.Grants(_scope.Channel, scope));

    /// <summary>What AWS calls its resources that these statements name, by logical name.</summary>
    internal Dictionary<string, Output<string>> Made { get; } = [];

    /// <summary>Where a channel in a VPC must be let out to.</summary>
    internal abstract ImmutableArray<Egress> Egress { get; }

    /// <summary>What the operator must be told.</summary>
    internal abstract OperatorSheet Sheet { get; }

    /// <summary>By bucket: the policy that somebody else must attach.</summary>
    internal virtual IEnumerable<KeyValuePair<string, Output<string>>> BucketPolicies => [];

    /// <summary>Ends the registration. Call it last in a constructor.</summary>
    private protected void Register() => RegisterOutputs(Handover.ToOutputs());
}
