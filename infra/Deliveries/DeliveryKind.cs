using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Existing;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries;

/// <summary>
/// A combination of output group and downstream system: what it reads, its rules, what it must be allowed, and what makes it.
/// </summary>
internal abstract class DeliveryKind(string outputGroup, string downstream, Type configType)
{
    public string OutputGroup => outputGroup;

    public string Downstream => downstream;

    public Type ConfigType => configType;

    /// <summary>Checks the rules that are the delivery's own.</summary>
    public abstract void Check(DeliveryConfig config, DeliveryCheck check);

    /// <summary>What the channel's role must be allowed; nothing where MediaLive calls no AWS API.</summary>
    public abstract IEnumerable<PolicyStatement> Grants(DeliveryConfig config, ChannelConfig channel, PolicyScope scope);

    /// <summary>Where a channel in a VPC must be let out to.</summary>
    /// <param name="config">The delivery.</param>
    /// <param name="stack">All that the stack file says.</param>
    /// <param name="region">Of the stack.</param>
    public abstract IEnumerable<Egress> SendsTo(DeliveryConfig config, StackConfig stack, string region);

    /// <summary>What it uses that exists and must be read; nothing where everything is made or given.</summary>
    public abstract IEnumerable<ExistingUse> Reads(DeliveryConfig config, StackConfig stack, AwsAccount aws);

    public abstract DeliveryComponent Create(DeliveryConfig config, ChannelConfig channel, StackScope stack);

    /// <summary>
    /// The kind with that configuration record. By default it has no rules of its own and needs no permissions.
    /// </summary>
    internal sealed class Of<TConfig>(
        string outputGroup, string downstream, Func<TConfig, DeliveryScope, DeliveryComponent> create)
        : DeliveryKind(outputGroup, downstream, typeof(TConfig))
        where TConfig : DeliveryConfig
    {
        public required Func<TConfig, string, IEnumerable<Egress>> Egress { get; init; }

        public Action<TConfig, DeliveryCheck> Rules { get; init; } = (_, _) => { };

        public Func<TConfig, ChannelConfig, PolicyScope, IEnumerable<PolicyStatement>> RoleGrants { get; init; } =
            (_, _, _) => [];

        public Func<TConfig, StackConfig, AwsAccount, IEnumerable<ExistingUse>> Existing { get; init; } = (_, _, _) => [];

        public override void Check(DeliveryConfig config, DeliveryCheck check) => Rules((TConfig)config, check);

        public override IEnumerable<PolicyStatement> Grants(DeliveryConfig config, ChannelConfig channel, PolicyScope scope) =>
            RoleGrants((TConfig)config, channel, scope);

        public override IEnumerable<Egress> SendsTo(DeliveryConfig config, StackConfig stack, string region) =>
            Egress((TConfig)config, region).Select(egress => egress.In(stack));

        public override IEnumerable<ExistingUse> Reads(DeliveryConfig config, StackConfig stack, AwsAccount aws) =>
            Existing((TConfig)config, stack, aws);

        public override DeliveryComponent Create(DeliveryConfig config, ChannelConfig channel, StackScope stack) =>
            create((TConfig)config, new DeliveryScope(stack, channel, scope => Grants(config, channel, scope)));
    }
}
