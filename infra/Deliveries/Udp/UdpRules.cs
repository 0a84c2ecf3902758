namespace MediaLive.Delivery.Deliveries.Udp;

/// <summary>The rules of UDP deliveries.</summary>
internal static class UdpRules
{
    /// <summary>FEC takes the ports up to 4 after the stream's own.</summary>
    private const int FecPortDistance = 5;

    /// <summary>The last port that leaves room for FEC.</summary>
    private const int LastFecPort = 65535 - FecPortDistance + 1;

    /// <summary>
    /// With rows, a row has at least so many packets (MediaLive's API model, <c>FecOutputSettings.rowLength</c>).
    /// </summary>
    private const int ShortestFecRow = 4;

    public static void Check(UdpDeliveryConfig config, DeliveryCheck check)
    {
        ReceiverRules.Check(config.Receiver, check);
        if (config.Fec is not { } fec)
            return;
        if (fec is { IncludeFec: FecInclusion.ColumnAndRow, RowLength: < ShortestFecRow } && !check.IsTold("fec.rowLength"))
        {
            check.Error("fec.rowLength", $"{fec.RowLength}",
                $"is not from {ShortestFecRow} to 20, which MediaLive takes for a row length with COLUMN_AND_ROW",
                "correct it, or write includeFec: COLUMN");
        }

        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            if (!destination.Url.IsRtp)
            {
                check.Error($"destinations[{pipeline}].url", $"{destination.Url}", "is not rtp://, which FEC needs",
                    "write rtp://, or remove fec");
            }

            if (destination.Url.Port > LastFecPort)
            {
                check.Error($"destinations[{pipeline}].url", $"{destination.Url}",
                    "leaves no room for FEC, which uses the port + 2 and + 4 as well", "use a lower port");
            }
        }

        if (config.Destinations is [var first, var second] && Math.Abs(first.Url.Port - second.Url.Port) < FecPortDistance
            && !SharesPort(first.Url, second.Url))
        {
            var free = first.Url.Port + FecPortDistance;
            check.Error("destinations[1].url", $"{second.Url}",
                $"is less than {FecPortDistance} ports away from the other destination's {first.Url.Port}, "
                + "and FEC uses the port + 2 and + 4 as well",
                $"use a port such as {(free <= LastFecPort ? free : first.Url.Port - FecPortDistance)}");
        }

        // Two streams to one port are an error for deliveries of every kind (StackRules).
        bool SharesPort(UdpUrl a, UdpUrl b) => a.Host == b.Host && config.PortsOf(a).Intersect(config.PortsOf(b)).Any();
    }
}
