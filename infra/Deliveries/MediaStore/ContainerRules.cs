using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>The rules about containers, each of which may serve several deliveries.</summary>
internal static class ContainerRules
{
    public static void Check(StackConfig stack, PolicyScope scope, ConfigFindings findings)
    {
        foreach (var writers in ContainerWriter.In(stack)
            .Where(writers => !writers.Any(writer => findings.IsTold(writer.Delivery.Path))))
        {
            var size = PolicySize.Of(MediaStoreGrants.Container(writers.Key, scope));
            if (size > PolicySize.OfContainer)
            {
                findings.Error(writers.First().Delivery.Path.Key("destinations"), writers.Key,
                    $"is a container that needs a policy of {size} characters, and MediaStore takes {PolicySize.OfContainer}",
                    "deliver to several containers, or let channels share a role");
            }
        }
    }
}
