using System.Diagnostics;
using System.Net;
using Rehearsal.Engine.Monitor;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine.Monitor;

public sealed class LoopbackPeerTests
{
    private const string Nobody = "65534";

    private static readonly IPEndPoint Client = new(IPAddress.Loopback, 0x9C40);
    private static readonly IPEndPoint Server = new(IPAddress.Loopback, 0x1F90);

    [Theory]
    [InlineData("   1: 0100007F:9C40 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1", "1000")]
    [InlineData("   1: 0000000000000000FFFF00000100007F:9C40 0000000000000000FFFF00000100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1", "1000")]
    [InlineData("   1: 0100007F:1F90 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1", null)]
    [InlineData("   1: 0200007F:9C40 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1", null)]
    [InlineData("   1: 0100007F:9C40 0100007F:1F90 06 00000000:00000000 00:00000000 00000000  0           0 0 1", null)]
    [InlineData("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode", null)]
    public void UserOf_LineOfTheTable_IsThatOfTheVerySocket(string line, string? user)
    {
        Assert.SkipUnless(BitConverter.IsLittleEndian, "The addresses are those of a little-endian machine.");
        Assert.Equal(user, LoopbackPeer.UserOf(line, Client, Server));
    }

    /// <summary>The answer to HTTP/2's preface is a frame whose head has nine bytes.</summary>
    [Theory]
    [InlineData(null, "9")]
    [InlineData(Nobody, "0")]
    public async Task Connection_OfAnotherUser_IsClosedWithoutAnAnswerAndTold(string? user, string answered)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root can become another user.");
        using var stack = new Rehearsed();
        var answer = "";

        var result = await stack.UpAsync(async program =>
        {
            var port = program.Run.MonitorAddress.Split(':')[1];
            var script = $@"exec 3<>/dev/tcp/127.0.0.1/{port}; printf 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0' >&3; head -c 9 <&3 | wc -c";
            string[] command = user is null ? ["bash", "-c", script] : ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups", "bash", "-c", script];
            answer = await RunAsync(command);
        });

        Assert.Equal(answered, answer.Trim());
        Assert.Equal(user is null ? 0 : 1, result.Diagnostics.Count(diagnostic => diagnostic.Message.Contains("another user of this machine", StringComparison.Ordinal)));
    }

    private static async Task<string> RunAsync(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
