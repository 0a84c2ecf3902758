using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries;
using MediaLive.Delivery.Deliveries.S3;

namespace MediaLive.Delivery.Configuration;

/// <summary>The rules that a stack file as a whole must meet; those of each kind of delivery stand with it.</summary>
internal static class StackRules
{
    public static void Check(StackConfig stack, ConfigFindings findings)
    {
        var places = new Dictionary<string, ConfigPath>();
        var names = new Dictionary<string, ConfigPath>();
        foreach (var channel in stack.Channels)
        {
            foreach (var delivery in channel.Deliveries)
            {
                CheckName(channel, delivery, names, findings);
                CheckDestinationCount(channel, delivery, findings);
                CheckPlaces(delivery, places, findings);
                DeliveryTable.KindOf(delivery).Check(delivery, new DeliveryCheck(stack, channel, delivery, findings));
            }
        }

        BucketRules.Check(stack, findings);
    }

    /// <summary>Resources are named <c>{channel}-{delivery}</c>, and <c>a-b</c> + <c>c</c> is <c>a</c> + <c>b-c</c>.</summary>
    private static void CheckName(
        ChannelConfig channel, DeliveryConfig delivery, Dictionary<string, ConfigPath> names, ConfigFindings findings)
    {
        var name = DeliveryScope.NameOf(channel, delivery);
        if (!names.TryAdd(name, delivery.Path))
            findings.Error(delivery.Path.Key("name"), delivery.Name, $"makes the resource name {name}, which {names[name]} makes as well", "rename one of them");
    }

    private static void CheckDestinationCount(ChannelConfig channel, DeliveryConfig delivery, ConfigFindings findings)
    {
        var (expected, because) = channel.Class == ChannelClass.Standard
            ? (2, "a STANDARD channel needs exactly two, pipeline 0 first")
            : (1, "a SINGLE_PIPELINE channel needs exactly one");
        if (delivery is IDestinations { Count: var count } && count != expected)
            findings.Error(delivery.Path.Key("destinations"), null, $"lists {count} destination(s), and {because}", $"list {expected}");
    }

    private static void CheckPlaces(DeliveryConfig delivery, Dictionary<string, ConfigPath> places, ConfigFindings findings)
    {
        foreach (var place in delivery.Places)
        {
            var key = delivery.Path.Key(place.Key);
            if (!places.TryAdd(place.Address, key) && places[place.Address] != key)
            {
                findings.Error(key, place.Address, $"is written to by {places[place.Address]} as well", "change one of them");
                return;
            }
        }
    }
}
