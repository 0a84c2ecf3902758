using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>The rules about containers, each of which may serve several deliveries.</summary>
internal static class ContainerRules
{
    public static void Check(StackConfig stack, ConfigFindings findings)
    {
        var written = ContainerWriter.In(stack).Select(writers => writers.Key).ToList();
        foreach (var (name, container) in stack.Containers)
        {
            if (findings.IsWhole && !written.Contains(name))
            {
                findings.Error(container.Path, null, "is a container that no delivery writes to",
                    $"remove it, or correct it: {Nearest.Remedy(name, written)}");
            }
            else if (container is { Policy: PolicyMode.Manage, Existing: false })
            {
                findings.Error(container.Path.Key("policy"), "manage", "is for existing containers of ours",
                    "add existing: true, or remove it");
            }
            else if (!container.Existing && !findings.IsTold(container.Path))
            {
                findings.Error(container.Path, null, "says nothing of the container", "write existing: true, or remove it");
            }
        }
    }

    /// <summary>Checks that what a container's policy must say fits into one.</summary>
    public static void CheckSizes(StackConfig stack, PolicyScope scope, ConfigFindings findings)
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
