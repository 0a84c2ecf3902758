using System.Security.Cryptography;

namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>
/// The simple handshake: chapter 5.2 of Adobe's "Real-Time Messaging Protocol 1.0". Servers ask no more of a publisher.
/// </summary>
internal static class RtmpHandshake
{
    private const byte Version = 3;
    private const int Size = 1536;

    /// <summary>A time and four zeros come before the random bytes.</summary>
    private const int Head = 8;

    /// <exception cref="InvalidDataException">The other end does not speak RTMP.</exception>
    public static async Task PerformAsync(Stream stream, CancellationToken cancelled)
    {
        var sent = new byte[1 + Size];
        sent[0] = Version;
        RandomNumberGenerator.Fill(sent.AsSpan(1 + Head));
        await stream.WriteAsync(sent, cancelled);
        await stream.FlushAsync(cancelled);

        // An HTTP server answers with "H": it need not send 1,537 bytes before that is seen.
        var version = new byte[1];
        await stream.ReadExactlyAsync(version, cancelled);
        if (version[0] != Version)
            throw new InvalidDataException("an answer that is no handshake of RTMP");
        var received = new byte[Size];
        await stream.ReadExactlyAsync(received, cancelled);
        await stream.WriteAsync(received, cancelled);
        await stream.FlushAsync(cancelled);
        await stream.ReadExactlyAsync(received, cancelled);
    }
}
