using System.Buffers.Binary;
using MediaLive.Agreements.Checks.Tests.Receivers;
using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Agreements.Checks.Udp;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Tests.Udp;

public class UdpCheckTests
{
    private static readonly FecOutputSettings Matrix = new() { ColumnDepth = 5, RowLength = 5, IncludeFec = "COLUMN_AND_ROW" };

    [Fact]
    public async Task UdpCheck_Receiver_GetsBarsAndNobodyCanTell()
    {
        Installed.Require("ffmpeg");
        using var receiver = new UdpReceiver(0);

        var result = await CheckAsync("udp", receiver.Port);

        Assert.Equal(Verdict.Sent, result.Verdict);
        Assert.Equal(
            $"1 s of bars and tone to UDP {receiver.Port}, which nobody answers; ask its operator whether all of it arrives",
            result.Seen);
        Assert.All(receiver.Arrived(0), datagram => Assert.Equal((0, 0x47), (datagram.Length % 188, datagram[0])));
    }

    [Fact]
    public async Task RtpCheck_WithErrorCorrection_GetsColumnsAndRows()
    {
        Installed.Require("ffmpeg");
        using var receiver = new UdpReceiver(0, 2, 4);

        var result = await CheckAsync("rtp", receiver.Port, Matrix);

        Assert.Equal(Verdict.Sent, result.Verdict);
        Assert.Contains($"{receiver.Port}, {receiver.Port + 2} and {receiver.Port + 4}", result.Seen, StringComparison.Ordinal);
        var stream = receiver.Arrived(0).Skip(1)
            .Select(packet => BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(2)))
            .ToList();
        Assert.InRange(stream.Count, 60, 150);
        Assert.Equal(Enumerable.Range(stream[0], stream.Count), stream.Select(number => (int)number));
        Assert.InRange(receiver.Arrived(2).Count, stream.Count / 8, stream.Count / 3);
        Assert.InRange(receiver.Arrived(4).Count, stream.Count / 8, stream.Count / 3);
    }

    [Fact]
    public async Task RtpCheck_RowsTooShortForFfmpeg_SendsTheStreamAlone()
    {
        Installed.Require("ffmpeg");
        using var receiver = new UdpReceiver(0, 2);

        var result = await CheckAsync("rtp", receiver.Port, Matrix with { RowLength = 1, IncludeFec = "COLUMN" });

        Assert.StartsWith(
            $"1 s of bars and tone to UDP {receiver.Port}, without error correction, which ffmpeg makes for rows of 4 or more",
            result.Seen, StringComparison.Ordinal);
        Assert.Single(receiver.Arrived(2));
    }

    [Theory]
    [InlineData(new int[0], 0, "")]
    [InlineData(new[] { 0, 4 }, 2, ", for error correction")]
    [InlineData(new[] { 0, 2 }, 4, ", for error correction")]
    public async Task RtpCheck_ClosedPort_IsUnreachable(int[] open, int closed, string what)
    {
        using var receiver = new UdpReceiver(open);

        var result = await CheckAsync("rtp", receiver.Port, Matrix);

        Assert.StartsWith($"nobody listens at UDP {receiver.Port + closed}{what}; ", result.Seen, StringComparison.Ordinal);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Fact]
    public async Task UdpCheck_UnknownHost_IsUnreachable() => Assert.Equal(
        CheckResult.Unreachable("nobody knows a host nobody.invalid; check its name with its operator"),
        await CheckAsync("udp", 5000, host: "nobody.invalid"));

    [Theory]
    [InlineData("udp")]
    [InlineData("rtp")]
    public async Task UdpCheck_ReceiverThatDiesHalfWay_IsUnreachable(string scheme)
    {
        Installed.Require("ffmpeg");
        using var receiver = new UdpReceiver(0);

        var check = CheckAsync(scheme, receiver.Port);
        await receiver.ArrivedAsync(TestContext.Current.CancellationToken);
        await receiver.ArrivedAsync(TestContext.Current.CancellationToken);
        receiver.Dispose();

        Assert.StartsWith(
            $"somebody listened at UDP {receiver.Port}, and went away",
            (await check).Seen, StringComparison.Ordinal);
        Assert.Equal(Verdict.Unreachable, (await check).Verdict);
    }

    private static Task<CheckResult> CheckAsync(
        string scheme, int port, FecOutputSettings? fec = null, string host = "127.0.0.1") =>
        new UdpCheck().RunAsync(
            Targets.Of("udp", $"{scheme}://{host}:{port}", delivery => delivery with
            {
                OutputSettings = new OutputSettings
                {
                    UdpOutputSettings = new UdpOutputSettings
                    {
                        Destination = Targets.Reference,
                        ContainerSettings = new UdpContainerSettings(),
                        FecOutputSettings = fec,
                    },
                },
            }),
            Targets.Context,
            TestContext.Current.CancellationToken);
}
