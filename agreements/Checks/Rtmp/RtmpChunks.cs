using System.Buffers.Binary;

namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>
/// Messages cut into chunks and put together again: chapter 5.3 of Adobe's "Real-Time Messaging Protocol 1.0".
/// </summary>
internal sealed class RtmpChunks(Stream stream)
{
    private const int FirstChunkSize = 128;
    private const int SentChunkSize = 4096;

    /// <summary>A server sends a publisher answers, and no media.</summary>
    private const int LongestMessage = 1 << 20;

    private readonly Dictionary<int, Unfinished> _unfinished = [];
    private int _receivedChunkSize = FirstChunkSize;
    private int _sentChunkSize = FirstChunkSize;

    /// <summary>How many bytes came in, without the handshake.</summary>
    public uint Received { get; private set; }

    /// <summary>Has every further message cut into fewer chunks.</summary>
    public async Task EnlargeChunksAsync(CancellationToken cancelled)
    {
        await SendAsync(RtmpControl.Of(RtmpMessageType.SetChunkSize, SentChunkSize), cancelled);
        _sentChunkSize = SentChunkSize;
    }

    public async Task SendAsync(RtmpMessage message, CancellationToken cancelled)
    {
        using var bytes = new MemoryStream(message.Payload.Length + 64);
        var chunkStream = ChunkStreamOf(message.Type);
        bytes.WriteByte(chunkStream);
        bytes.Write(HeaderOf(message));
        for (var rest = message.Payload; ;)
        {
            var size = Math.Min(rest.Length, _sentChunkSize);
            bytes.Write(rest.Span[..size]);
            rest = rest[size..];
            if (rest.IsEmpty)
                break;
            bytes.WriteByte((byte)(0xC0 | chunkStream));
        }

        await stream.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancelled);
        await stream.FlushAsync(cancelled);
    }

    /// <exception cref="IOException">The connection ends.</exception>
    /// <exception cref="InvalidDataException">What comes is not RTMP.</exception>
    public async Task<RtmpMessage> ReceiveAsync(CancellationToken cancelled)
    {
        while (true)
        {
            var basic = (await TakeAsync(1, cancelled))[0];
            var message = await BeginAsync(await ChunkStreamAsync(basic & 0x3F, cancelled), basic >> 6, cancelled);
            var part = await TakeAsync(Math.Min(message.Left, _receivedChunkSize), cancelled);
            part.CopyTo(message.Payload.AsSpan(message.Payload.Length - message.Left));
            message.Left -= part.Length;
            if (message.Left == 0)
                return Complete(message);
        }
    }

    /// <summary>Chunk streams 2 to 5 by what they carry, since a chunk of media must not hold up an answer.</summary>
    private static byte ChunkStreamOf(RtmpMessageType type) => type switch
    {
        RtmpMessageType.Command => 3,
        RtmpMessageType.Audio or RtmpMessageType.Data => 4,
        RtmpMessageType.Video => 5,
        _ => 2,
    };

    /// <summary>Of type 0, which says all. A check ends long before timestamps need their extension, after four hours.</summary>
    private static byte[] HeaderOf(RtmpMessage message)
    {
        var header = new byte[11];
        WriteThreeBytes(header, message.Timestamp);
        WriteThreeBytes(header.AsSpan(3), (uint)message.Payload.Length);
        header[6] = (byte)message.Type;
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(7), message.StreamId);
        return header;
    }

    private RtmpMessage Complete(Unfinished message)
    {
        var complete = new RtmpMessage(message.Type, message.StreamId, message.Timestamp, message.Payload);
        message.Payload = [];
        if (complete.Type == RtmpMessageType.SetChunkSize)
        {
            _receivedChunkSize = (int)Math.Clamp(RtmpControl.ValueOf(complete), 1, LongestMessage);
        }
        else if (complete.Type == RtmpMessageType.Abort
            && _unfinished.TryGetValue((int)RtmpControl.ValueOf(complete), out var aborted))
        {
            (aborted.Payload, aborted.Left) = ([], 0);
        }

        return complete;
    }

    private async Task<int> ChunkStreamAsync(int number, CancellationToken cancelled)
    {
        if (number > 1)
            return number;
        var more = await TakeAsync(number + 1, cancelled);
        return 64 + more[0] + (number == 1 ? more[1] << 8 : 0);
    }

    /// <summary>Reads a chunk's header: each type leaves out more of what the chunk stream's last one said.</summary>
    private async Task<Unfinished> BeginAsync(int chunkStream, int type, CancellationToken cancelled)
    {
        if (!_unfinished.TryGetValue(chunkStream, out var message))
            _unfinished[chunkStream] = message = new Unfinished();
        var header = await TakeAsync(type switch { 0 => 11, 1 => 7, 2 => 3, _ => 0 }, cancelled);
        if (type < 3)
            message.Extended = ReadThreeBytes(header) == 0xFFFFFF;
        if (type < 2)
            (message.Length, message.Type) = ((int)ReadThreeBytes(header.AsSpan(3)), (RtmpMessageType)header[6]);
        if (type == 0)
            message.StreamId = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(7));
        var time = message.Extended
            ? BinaryPrimitives.ReadUInt32BigEndian(await TakeAsync(sizeof(uint), cancelled))
            : type < 3 ? ReadThreeBytes(header) : 0;
        if (type < 3)
            message.Timestamp = type == 0 ? time : message.Timestamp + time;
        if (message.Length > LongestMessage)
            throw new InvalidDataException($"a message of {message.Length} bytes");
        if (message.Left == 0)
            (message.Payload, message.Left) = (new byte[message.Length], message.Length);
        return message;
    }

    private async Task<byte[]> TakeAsync(int count, CancellationToken cancelled)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, cancelled);
        Received += (uint)count;
        return bytes;
    }

    private static uint ReadThreeBytes(ReadOnlySpan<byte> bytes) => (uint)((bytes[0] << 16) | (bytes[1] << 8) | bytes[2]);

    private static void WriteThreeBytes(Span<byte> bytes, uint value) =>
        (bytes[0], bytes[1], bytes[2]) = ((byte)(value >> 16), (byte)(value >> 8), (byte)value);

    /// <summary>What a chunk stream has of its message, and what its last header said.</summary>
    private sealed class Unfinished
    {
        public RtmpMessageType Type { get; set; }

        public uint StreamId { get; set; }

        public uint Timestamp { get; set; }

        public bool Extended { get; set; }

        public int Length { get; set; }

        public byte[] Payload { get; set; } = [];

        /// <summary>How many bytes of the payload are still to come.</summary>
        public int Left { get; set; }
    }
}
