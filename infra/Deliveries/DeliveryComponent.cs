using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Components;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Contract;
using Pulumi;
using Pulumi.Aws.Iam;

namespace MediaLive.Delivery.Deliveries;

/// <summary>Everything that one delivery needs downstream, made and agreed.</summary>
internal abstract class DeliveryComponent : ComponentResource
{
    private readonly DeliveryScope _scope;

    /// <param name="type">The class's name, which the type token ends in.</param>
    /// <param name="config">The delivery.</param>
    /// <param name="scope">Its stack and channel.</param>
    private protected DeliveryComponent(string type, DeliveryConfig config, DeliveryScope scope)
        : this(type, config, scope, DeliveryNames.All(scope.Channel, config))
    {
    }

    private DeliveryComponent(string type, DeliveryConfig config, DeliveryScope scope, ImmutableArray<string> names)
        : base(ComponentType.Token(type), names[0], FormerNames.Options(names)) =>
        (Config, Names, _scope) = (config, names, scope);

    internal DeliveryConfig Config { get; }

    internal string Name => Names[0];

    /// <summary>Its name first, then those that it may have had before.</summary>
    internal ImmutableArray<string> Names { get; }

    /// <summary>What the delivery hands over, with its secrets.</summary>
    internal Handover Handover { get; private set; } = null!;

    /// <summary>What is handed over to the stack that creates the channel, and to people.</summary>
    internal Output<AgreedDelivery> Agreed { get; private set; } = null!;

    /// <summary>
    /// The delivery's own policy in the channel's role, so that adding or removing a delivery changes no other's permissions.
    /// Null when it needs no permissions, or the role has one policy for all.
    /// </summary>
    internal RolePolicy? RolePolicy { get; private set; }

    /// <summary>The statements of that policy.</summary>
    internal Output<ImmutableArray<PolicyStatement>> Grants => _scope.Stack.Statements(Made, _scope.Grants);

    /// <summary>What AWS calls the resources that these statements name, by logical name.</summary>
    internal Dictionary<string, Output<string>> Made { get; } = [];

    /// <summary>By bucket: the policy that somebody else must attach.</summary>
    internal virtual IEnumerable<KeyValuePair<string, Output<string>>> BucketPolicies => [];

    /// <summary>By MediaPackage v2 channel's ARN: the policy that somebody else must attach.</summary>
    internal virtual IEnumerable<KeyValuePair<string, Output<string>>> ChannelPolicies => [];

    /// <summary>By MediaStore container: the policy that somebody else must attach.</summary>
    internal virtual IEnumerable<KeyValuePair<string, Output<string>>> ContainerPolicies => [];

    /// <summary>
    /// Says what is handed over, allows the role what the delivery needs, and ends the registration.
    /// Call it last in a constructor.
    /// </summary>
    private protected void Register(Handover handover)
    {
        Handover = handover;
        Agreed = handover.Agree(Config.OutputGroup, Config.Downstream);
        RolePolicy = AllowRole();
        RegisterOutputs(new Dictionary<string, object?>
        {
            [ContractJson.NameOf(nameof(AgreedDelivery.Destination))] = handover.Destination.Agreed.Apply(ContractJson.Write),
        });
    }

    private RolePolicy? AllowRole()
    {
        var isNeeded = _scope.Grants(PolicyScope.BeforeDeployment(_scope.Stack.Config, _scope.Stack.Aws)).Any();
        return !isNeeded || !_scope.Role.HasPolicyForEachDelivery
            ? null
            : new RolePolicy($"{Name}-role-policy", new RolePolicyArgs
            {
                Role = _scope.Role.RoleName,
                Policy = Grants.Apply(statements => PolicyDocument.Of(statements)),
            }, new CustomResourceOptions { Parent = this });
    }
}
