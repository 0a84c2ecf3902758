using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Networking;

/// <summary>What is opened to everybody is opened with the word <c>anywhere</c>, and not block by block.</summary>
internal static class OpenRules
{
    /// <summary>Deliveries to one existing security group are counted together, port by port.</summary>
    public static void Check(StackConfig stack, ConfigFindings findings)
    {
        var received = stack.Channels
            .SelectMany(channel => channel.Deliveries)
            .Select(delivery => (Delivery: delivery, Received: delivery as IReceived))
            .Where(one => one.Received?.Receiver is not null)
            .ToList();
        foreach (var (delivery, one) in received)
            Check(delivery.Path.Key("receiver").Key("allowFrom"), one!.Receiver!.AllowFrom, findings);
        foreach (var group in received
            .Where(one => one.Received!.Receiver!.SecurityGroupId is not null)
            .GroupBy(one => one.Received!.Receiver!.SecurityGroupId))
        {
            foreach (var port in group
                .SelectMany(one => one.Received!.Ports.Distinct(), (one, port) => (one, port))
                .GroupBy(one => one.port, one => one.one))
            {
                var path = port.Last().Delivery.Path.Key("receiver").Key("allowFrom");
                if (!port.Any(one => findings.IsTold(one.Delivery.Path.Key("receiver"))))
                {
                    Check(path, port.SelectMany(one => one.Received!.Receiver!.AllowFrom), findings,
                        $" with what others open in {group.Key}, {port.Key}");
                }
            }
        }
    }

    /// <param name="path">The list of sources.</param>
    /// <param name="sources">All that are let in to the same ports.</param>
    /// <param name="findings">Where mistakes go.</param>
    /// <param name="with">For the error: whose other sources are counted as well.</param>
    public static void Check(ConfigPath path, IEnumerable<TrafficSource> sources, ConfigFindings findings, string with = "")
    {
        var whole = Coverage
            .WholeFamilies(sources.Where(source => !source.IsAnywhere).SelectMany(source => source.Blocks))
            .ToList();
        if (whole.Count > 0)
        {
            findings.Error(path, null, $"is, together{with}, every {string.Join(" and ", whole)} address",
                "write anywhere if that is meant");
        }
    }
}
