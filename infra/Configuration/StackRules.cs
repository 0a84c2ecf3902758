using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries;
using MediaLive.Delivery.Deliveries.S3;

namespace MediaLive.Delivery.Configuration;

/// <summary>The rules that a stack file as a whole must meet; those of each kind of delivery stand with it.</summary>
internal static class StackRules
{
    public static void Check(StackConfig stack, Func<string, string?> secrets, ConfigFindings findings)
    {
        var places = new Dictionary<string, ConfigPath>();
        var names = new Dictionary<string, (ChannelConfig, DeliveryConfig)>();
        foreach (var channel in stack.Channels)
        {
            VpcRules.Check(channel, findings);
            foreach (var delivery in channel.Deliveries)
            {
                CheckName(channel, delivery, names, findings);
                CheckDestinationCount(channel, delivery, findings);
                CheckPlaces(delivery, places, findings);
                DeliveryTable.KindOf(delivery).Check(delivery, new DeliveryCheck(stack, channel, delivery, secrets, findings));
            }
        }

        RenameRules.Check(stack, findings);
        BucketRules.Check(stack, findings);
    }

    /// <summary>Resources are named <c>{channel}-{delivery}</c>, and <c>a-b</c> + <c>c</c> is <c>a</c> + <c>b-c</c>.</summary>
    private static void CheckName(
        ChannelConfig channel, DeliveryConfig delivery, Dictionary<string, (ChannelConfig, DeliveryConfig)> names, ConfigFindings findings)
    {
        var name = DeliveryScope.NamesOf(channel, delivery)[0];
        if (names.TryAdd(name, (channel, delivery)))
            return;
        // In channels of one name this was said already: either the channels or the deliveries are namesakes.
        var (otherChannel, otherDelivery) = names[name];
        if (otherChannel.Name != channel.Name)
            findings.Error(delivery.Path.Key("name"), delivery.Name, $"makes the resource name {name}, which {otherDelivery.Path} makes as well", "rename one of them");
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
        foreach (var written in delivery.Places.GroupBy(place => delivery.Path.Key(place.Key)))
        {
            if (written.FirstOrDefault(place => places.ContainsKey(place.Address)) is { Address: not null } taken)
                findings.Error(written.Key, taken.Shown, $"is written to by {places[taken.Address]} as well", "change one of them");
            foreach (var place in written)
                places.TryAdd(place.Address, written.Key);
        }
    }
}
