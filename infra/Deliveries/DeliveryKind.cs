using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries;

/// <summary>One line of the table: a combination, what it reads, its rules and the component that makes it.</summary>
internal abstract class DeliveryKind(string outputGroup, string downstream, Type configType)
{
    public string OutputGroup => outputGroup;

    public string Downstream => downstream;

    public Type ConfigType => configType;

    public abstract void Check(DeliveryConfig config, DeliveryCheck check);

    public abstract DeliveryComponent Create(DeliveryConfig config, DeliveryScope scope);

    public static DeliveryKind Of<TConfig>(
        string outputGroup, string downstream, Action<TConfig, DeliveryCheck> check, Func<TConfig, DeliveryScope, DeliveryComponent> create)
        where TConfig : DeliveryConfig => new Typed<TConfig>(outputGroup, downstream, check, create);

    /// <summary>For a combination whose record says it all.</summary>
    public static void NoFurtherRules(DeliveryConfig config, DeliveryCheck check)
    {
    }

    private sealed class Typed<TConfig>(
        string outputGroup, string downstream, Action<TConfig, DeliveryCheck> check, Func<TConfig, DeliveryScope, DeliveryComponent> create)
        : DeliveryKind(outputGroup, downstream, typeof(TConfig))
        where TConfig : DeliveryConfig
    {
        public override void Check(DeliveryConfig config, DeliveryCheck context) => check((TConfig)config, context);

        public override DeliveryComponent Create(DeliveryConfig config, DeliveryScope scope) => create((TConfig)config, scope);
    }
}
