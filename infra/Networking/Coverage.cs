using System.Buffers.Binary;
using System.Net;

namespace MediaLive.Delivery.Networking;

/// <summary>Whether CIDR blocks, together, are everybody.</summary>
internal static class Coverage
{
    /// <summary>The address families of which the blocks leave no address out: IPv4, IPv6, both or none.</summary>
    public static IEnumerable<string> WholeFamilies(IEnumerable<IPNetwork> blocks) => blocks
        .GroupBy(TrafficSource.IsIpv6)
        .Where(family => IsWhole(family, family.Key ? 128 : 32))
        .Select(family => family.Key ? "IPv6" : "IPv4");

    /// <summary>They are whole when, from the lowest block up, each begins no later than right behind those below it.</summary>
    private static bool IsWhole(IEnumerable<IPNetwork> blocks, int bits)
    {
        var highest = UInt128.MaxValue >> (128 - bits);
        UInt128 next = 0;
        foreach (var block in blocks.OrderBy(First))
        {
            var first = First(block);
            if (first > next)
                return false;
            var last = first | (block.PrefixLength == 0 ? highest : highest >> block.PrefixLength);
            if (last == highest)
                return true;
            next = UInt128.Max(next, last + 1);
        }

        return false;
    }

    private static UInt128 First(IPNetwork block)
    {
        Span<byte> number = stackalloc byte[16];
        number.Clear();
        var address = block.BaseAddress.GetAddressBytes();
        address.CopyTo(number[(16 - address.Length)..]);
        return BinaryPrimitives.ReadUInt128BigEndian(number);
    }
}
