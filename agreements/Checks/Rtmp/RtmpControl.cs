using System.Buffers.Binary;

namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>Messages that the two ends of a connection send each other about the connection itself.</summary>
internal static class RtmpControl
{
    private const ushort PingRequest = 6;
    private const ushort PingResponse = 7;

    /// <summary>A message that is one number.</summary>
    public static RtmpMessage Of(RtmpMessageType type, uint value)
    {
        var payload = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(payload, value);
        return new RtmpMessage(type, 0, 0, payload);
    }

    /// <exception cref="InvalidDataException">The message is too short for a number.</exception>
    public static uint ValueOf(RtmpMessage message) => message.Payload.Length >= sizeof(uint)
        ? BinaryPrimitives.ReadUInt32BigEndian(message.Payload.Span)
        : throw new InvalidDataException("a control message without its number");

    /// <summary>The answer to a ping; null where the message is none.</summary>
    public static RtmpMessage? AnswerTo(RtmpMessage message)
    {
        if (message.Type != RtmpMessageType.UserControl
            || message.Payload.Length < sizeof(ushort)
            || BinaryPrimitives.ReadUInt16BigEndian(message.Payload.Span) != PingRequest)
        {
            return null;
        }

        var answer = message.Payload.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(answer, PingResponse);
        return message with { Payload = answer, Timestamp = 0 };
    }
}
