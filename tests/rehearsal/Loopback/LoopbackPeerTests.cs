using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Rehearsal.Aws.Simulated;
using Rehearsal.Loopback;
using Rehearsal.Providers.Plugin;
using Rehearsal.Schema;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Loopback;

public sealed class LoopbackPeerTests
{
    private static readonly IPEndPoint Client = new(IPAddress.Loopback, 0x9C40);
    private static readonly IPEndPoint Server = new(IPAddress.Loopback, 0x1F90);

    [Theory]
    [InlineData("   1: 0100007F:9C40 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1", "1000")]
    [InlineData(
        "   1: 0000000000000000FFFF00000100007F:9C40 0000000000000000FFFF00000100007F:1F90 01 "
        + "00000000:00000000 00:00000000 00000000  1000        0 4711 1",
        "1000")]
    [InlineData("   1: 0100007F:1F90 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1", null)]
    [InlineData("   1: 0200007F:9C40 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1", null)]
    [InlineData("   1: 0100007F:9C40 0100007F:1F90 06 00000000:00000000 00:00000000 00000000  0           0 0 1", null)]
    [InlineData("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode", null)]
    public void UserOf_LineOfTheTable_IsThatOfTheVerySocket(string line, string? user)
    {
        Assert.SkipUnless(BitConverter.IsLittleEndian, "The addresses are those of a little-endian machine.");
        Assert.Equal(user, LoopbackPeer.UserOf(line, Client, Server));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(Visitor.Nobody, false)]
    public async Task Monitor_CalledByAnotherUser_ClosesWithoutAnAnswerAndTells(string? user, bool answered)
    {
        using var stack = new Rehearsed();
        var answers = !answered;

        var result = await stack.UpAsync(
            async program => answers = await Visitor.IsAnsweredAsync(Port(program.Run.MonitorAddress), user));

        Assert.Equal(answered, answers);
        Assert.Equal(answered ? 0 : 1, result.Diagnostics.Count(diagnostic => Tells(diagnostic.Message)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(Visitor.Nobody, false)]
    public async Task PlugIn_CalledByAnotherUser_ClosesWithoutAnAnswerAndTells(string? user, bool answered)
    {
        var told = new ConcurrentQueue<string>();
        await using var host = await PluginHost.StartAsync(PackageSchemas.Aws, new SimulatedAws(), told.Enqueue);

        Assert.Equal(answered, await Visitor.IsAnsweredAsync(host.Port, user));
        Assert.Equal(answered ? 0 : 1, told.Count(Tells));
    }

    private static int Port(string address) => int.Parse(address.Split(':')[1], CultureInfo.InvariantCulture);

    private static bool Tells(string message) => message.Contains("another user of this machine", StringComparison.Ordinal);
}
