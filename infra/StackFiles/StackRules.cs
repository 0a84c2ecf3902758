using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Combinations;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries;
using MediaLive.Delivery.Deliveries.MediaPackageV2;
using MediaLive.Delivery.Deliveries.MediaStore;
using MediaLive.Delivery.Deliveries.S3;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.StackFiles;

/// <summary>The rules that a stack file as a whole must meet; those of each kind of delivery are in its own folder.</summary>
internal static class StackRules
{
    public static void Check(StackConfig stack, string region, Func<string, string?> secrets, ConfigFindings findings)
    {
        var places = new Dictionary<string, ConfigPath>();
        var names = new Dictionary<string, (ChannelConfig, DeliveryConfig)>();
        foreach (var channel in stack.Channels)
        {
            VpcRules.Check(channel, findings);
            ManagedPolicyRules.Check(channel, findings);
            foreach (var delivery in channel.Deliveries)
            {
                CheckName(channel, delivery, names, findings);
                CheckDestinationCount(channel, delivery, findings);
                CheckPlaces(delivery, region, places, findings);
                DeliveryTable.KindOf(delivery).Check(
                    delivery, new DeliveryCheck(stack, region, channel, delivery, secrets, findings));
            }
        }

        EgressAddressRules.Check(stack, findings);
        OpenRules.Check(stack, findings);
        RegionRules.Check(stack, region, findings);
        TagRules.Check(stack, findings);
        QuotaRules.Check(stack, region, findings);
        RenameRules.Check(stack, findings);
        BucketRules.Check(stack, findings);
        ChannelGroupRules.Check(stack, findings);
        ContainerRules.Check(stack, findings);
    }

    /// <summary>
    /// Resources and destinations are named <c>{channel}-{delivery}</c>, some with an ending; <c>a-b</c> + <c>c</c> and <c>a</c>
    /// + <c>b-c</c> make the same name.
    /// </summary>
    private static void CheckName(
        ChannelConfig channel, DeliveryConfig delivery,
        Dictionary<string, (ChannelConfig, DeliveryConfig)> names, ConfigFindings findings)
    {
        var component = DeliveryNames.Present(channel, delivery);
        foreach (var name in delivery.NameEndings.Prepend("").Select(ending => component + ending))
        {
            if (names.TryAdd(name, (channel, delivery)))
                continue;
            // Two channels, or two deliveries of a channel, with the same name have an error already,
            // from the reading of their list.
            var (otherChannel, otherDelivery) = names[name];
            if ((otherChannel.Name, otherDelivery.Name) != (channel.Name, delivery.Name))
            {
                findings.Error(delivery.Path.Key("name"), delivery.Name,
                    $"makes the resource name {name}, which {otherDelivery.Path} makes as well",
                    "rename one of them");
            }
        }
    }

    private static void CheckDestinationCount(ChannelConfig channel, DeliveryConfig delivery, ConfigFindings findings)
    {
        var (expected, because) = channel.Class == ChannelClass.Standard
            ? (2, "a STANDARD channel needs exactly two, pipeline 0 first")
            : (1, "a SINGLE_PIPELINE channel needs exactly one");
        foreach (var (key, count) in (delivery as IDestinations)?.Lists ?? [])
        {
            if (count != expected)
                findings.Error(delivery.Path.Key(key), null, $"lists {count} destination(s), and {because}", $"list {expected}");
        }
    }

    private static void CheckPlaces(
        DeliveryConfig delivery, string region, Dictionary<string, ConfigPath> places, ConfigFindings findings)
    {
        foreach (var written in delivery.Places(region).GroupBy(place => delivery.Path.Key(place.Key)))
        {
            if (written.FirstOrDefault(place => places.ContainsKey(place.Address)) is { Address: not null } taken)
            {
                findings.Error(written.Key, taken.Shown, $"is written to by {places[taken.Address]} as well",
                    "change one of them");
            }

            foreach (var place in written)
                places.TryAdd(place.Address, written.Key);
        }
    }
}
