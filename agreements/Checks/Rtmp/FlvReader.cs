using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>
/// Reads what <c>ffmpeg -f flv</c> writes: tags that are messages of RTMP already, as annex E of Adobe's "Flash Video File
/// Format Specification 10.1" has them.
/// </summary>
internal sealed class FlvReader(Stream flv, uint streamId)
{
    private const int FileHeader = 9;
    private const int TagHeader = 11;

    /// <summary>After the file's header and after each tag.</summary>
    private const int PreviousTagSize = 4;

    /// <summary>Has servers keep the metadata for players that come later.</summary>
    private static readonly byte[] SetDataFrame = Amf0.Write("@setDataFrame");

    /// <summary>All whole tags; one that breaks off, since ffmpeg ended, is none.</summary>
    public async IAsyncEnumerable<RtmpMessage> ReadAsync([EnumeratorCancellation] CancellationToken cancelled)
    {
        var header = new byte[TagHeader];
        if (await TakeAsync(FileHeader + PreviousTagSize) is null)
            yield break;
        while (await flv.ReadAtLeastAsync(header, TagHeader, throwOnEndOfStream: false, cancelled) == TagHeader)
        {
            var size = (int)BinaryPrimitives.ReadUInt32BigEndian(header) & 0xFFFFFF;
            if (await TakeAsync(size + PreviousTagSize) is not { } body)
                yield break;
            var type = (RtmpMessageType)header[0];
            var timestamp = (BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)) >> 8) | ((uint)header[7] << 24);
            var payload = body[..size];
            yield return new RtmpMessage(
                type, streamId, timestamp, type == RtmpMessageType.Data ? (byte[])[.. SetDataFrame, .. payload] : payload);
        }

        async Task<byte[]?> TakeAsync(int count)
        {
            var bytes = new byte[count];
            return await flv.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancelled) == count ? bytes : null;
        }
    }
}
