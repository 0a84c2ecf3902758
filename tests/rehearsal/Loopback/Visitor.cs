using System.Diagnostics;
using Xunit;

namespace Rehearsal.Tests.Loopback;

/// <summary>A program that connects to a loopback port, of our own user or of another one.</summary>
internal static class Visitor
{
    public const string Nobody = "65534";

    /// <summary>Whether the port answers to HTTP/2's preface; the first frame's head has nine bytes.</summary>
    public static async Task<bool> IsAnsweredAsync(int port, string? user)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root can become another user.");
        var script = $@"exec 3<>/dev/tcp/127.0.0.1/{port}; "
            + @"printf 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0' >&3; head -c 9 <&3 | wc -c";
        string[] other = user is null ? [] : ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups"];
        string[] command = [.. other, "bash", "-c", script];
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Trim() == "9";
    }
}
