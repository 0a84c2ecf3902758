namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>A message of RTMP, as chapters 5 to 7 of Adobe's "Real-Time Messaging Protocol 1.0" have it.</summary>
/// <param name="Type">What it is.</param>
/// <param name="StreamId">0 for the connection, else the number that <c>createStream</c> answered.</param>
/// <param name="Timestamp">In milliseconds.</param>
/// <param name="Payload">In the encoding of its type.</param>
internal sealed record RtmpMessage(RtmpMessageType Type, uint StreamId, uint Timestamp, ReadOnlyMemory<byte> Payload)
{
    public static RtmpMessage Command(uint streamId, params IEnumerable<object?> values) =>
        new(RtmpMessageType.Command, streamId, 0, Amf0.Write(values));
}

/// <summary>Those types that a publisher meets; others are ignored.</summary>
internal enum RtmpMessageType : byte
{
    SetChunkSize = 1,
    Abort = 2,
    Acknowledgement = 3,
    UserControl = 4,
    WindowAcknowledgementSize = 5,
    SetPeerBandwidth = 6,
    Audio = 8,
    Video = 9,

    /// <summary>A command in AMF 3: one byte, and then AMF 0.</summary>
    CommandInAmf3 = 17,

    /// <summary>Such as <c>onMetaData</c>, in AMF 0.</summary>
    Data = 18,

    /// <summary>A command, in AMF 0.</summary>
    Command = 20,
}
