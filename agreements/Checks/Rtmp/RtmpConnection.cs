namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>
/// A connection after the handshake: sends commands and media, and answers what a server asks in between, such as pings.
/// </summary>
internal sealed class RtmpConnection : IDisposable
{
    private const int CommandName = 0;
    private const int Transaction = 1;

    private readonly RtmpChunks _chunks;
    private readonly SemaphoreSlim _sending = new(1);
    private uint _acknowledgeAfter = uint.MaxValue;
    private uint _acknowledged;

    private RtmpConnection(RtmpChunks chunks) => _chunks = chunks;

    /// <summary>Of the command that was sent last.</summary>
    public double LastTransaction { get; private set; }

    /// <summary>Shakes hands.</summary>
    /// <exception cref="InvalidDataException">The other end does not speak RTMP.</exception>
    public static async Task<RtmpConnection> OpenAsync(Stream stream, CancellationToken cancelled)
    {
        await RtmpHandshake.PerformAsync(stream, cancelled);
        var chunks = new RtmpChunks(stream);
        await chunks.EnlargeChunksAsync(cancelled);
        return new RtmpConnection(chunks);
    }

    /// <returns>The number by which the answer refers to the command.</returns>
    public async Task<double> CommandAsync(
        string name, uint streamId, CancellationToken cancelled, params IEnumerable<object?> arguments)
    {
        var transaction = ++LastTransaction;
        await SendAsync(RtmpMessage.Command(streamId, [name, transaction, .. arguments]), cancelled);
        return transaction;
    }

    public async Task SendAsync(RtmpMessage message, CancellationToken cancelled)
    {
        await _sending.WaitAsync(cancelled);
        try
        {
            await _chunks.SendAsync(message, cancelled);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Waits for the next command of the server that is one.</summary>
    /// <exception cref="IOException">The connection ends.</exception>
    /// <exception cref="InvalidDataException">What comes is not RTMP.</exception>
    public async Task<RtmpAnswer> ReceiveAsync(CancellationToken cancelled)
    {
        while (true)
        {
            var message = await _chunks.ReceiveAsync(cancelled);
            if (message.Type == RtmpMessageType.WindowAcknowledgementSize)
                _acknowledgeAfter = RtmpControl.ValueOf(message);
            if (_chunks.Received - _acknowledged >= _acknowledgeAfter)
            {
                _acknowledged = _chunks.Received;
                await SendAsync(RtmpControl.Of(RtmpMessageType.Acknowledgement, _acknowledged), cancelled);
            }

            if (RtmpControl.AnswerTo(message) is { } answer)
                await SendAsync(answer, cancelled);
            if (AnswerIn(message) is { } command)
                return command;
        }
    }

    public void Dispose() => _sending.Dispose();

    private static RtmpAnswer? AnswerIn(RtmpMessage message)
    {
        ReadOnlySpan<byte> payload = message.Type switch
        {
            RtmpMessageType.Command => message.Payload.Span,
            RtmpMessageType.CommandInAmf3 when !message.Payload.IsEmpty => message.Payload.Span[1..],
            _ => default,
        };
        var values = Amf0.Read(payload);
        return values.Count > Transaction && values[CommandName] is string name && values[Transaction] is double transaction
            ? new RtmpAnswer(name, transaction, [.. values.Skip(Transaction + 1)])
            : null;
    }
}

/// <summary>A command that the server sends: an answer or, as <c>onStatus</c>, how the stream is.</summary>
/// <param name="Name">Such as <c>_result</c>, <c>_error</c> or <c>onStatus</c>.</param>
/// <param name="Transaction">Of the command that it answers; 0 for <c>onStatus</c>.</param>
/// <param name="Values">The properties, which may be null, and then the information.</param>
internal sealed record RtmpAnswer(string Name, double Transaction, IReadOnlyList<object?> Values)
{
    /// <summary>Such as <c>NetConnection.Connect.Rejected</c>; empty where the server gives none.</summary>
    public string Code => Text("code");

    /// <summary>In the server's words, which may quote what was sent; empty where there are none.</summary>
    public string Description => Text("description");

    public bool IsError => Name == "_error" || Text("level") == "error";

    private string Text(string member) =>
        Values.OfType<IReadOnlyDictionary<string, object?>>()
            .LastOrDefault(values => values.ContainsKey("code"))
            ?.GetValueOrDefault(member) as string ?? "";
}
