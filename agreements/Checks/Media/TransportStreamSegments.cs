using System.Runtime.CompilerServices;

namespace MediaLive.Agreements.Checks.Media;

/// <summary>
/// Cuts an MPEG transport stream of ffmpeg at its key frames: each part begins with the tables that players need.
/// </summary>
internal static class TransportStreamSegments
{
    private const int PacketSize = 188;
    private const int VideoPid = 0x100;
    private const int ProgramPid = 0x1000;

    /// <summary>The parts, each as soon as it is complete.</summary>
    public static async IAsyncEnumerable<byte[]> SplitAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var packet = new byte[PacketSize];
        byte[] programs = [], program = [];
        using var part = new MemoryStream();
        var hasVideo = false;
        while (await stream.ReadAtLeastAsync(packet, PacketSize, throwOnEndOfStream: false, cancellationToken) == PacketSize)
        {
            var pid = ((packet[1] & 0x1f) << 8) | packet[2];
            if (pid == 0)
                programs = [.. packet];
            else if (pid == ProgramPid)
                program = [.. packet];
            if (pid == VideoPid && IsKeyFrame(packet))
            {
                if (hasVideo)
                {
                    yield return part.ToArray();
                    part.SetLength(0);
                    part.Write(programs);
                    part.Write(program);
                }

                hasVideo = true;
            }

            part.Write(packet);
        }

        if (hasVideo)
            yield return part.ToArray();
    }

    /// <summary>A packet with which a frame begins (ISO/IEC 13818-1, payload_unit_start and random_access indicators).</summary>
    private static bool IsKeyFrame(ReadOnlySpan<byte> packet) =>
        (packet[1] & 0x40) != 0 && (packet[3] & 0x20) != 0 && packet[4] > 0 && (packet[5] & 0x40) != 0;
}
