using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries;

/// <summary>The rules of further outputs of a group, beyond those of their destinations.</summary>
internal static class AdditionalOutputRules
{
    public static void Check<TDestination>(IEnumerable<AdditionalOutputConfig<TDestination>> outputs, DeliveryCheck check)
        where TDestination : IDestinationConfig
    {
        var names = new Dictionary<string, int>();
        foreach (var (index, output) in outputs.Index())
        {
            if (!names.TryAdd(output.Name, index))
            {
                check.Error($"additionalOutputs[{index}].name", output.Name,
                    $"is the name of additionalOutputs[{names[output.Name]}] as well", "rename one of them");
            }
        }
    }
}
