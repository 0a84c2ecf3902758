namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>
/// What a publisher does after the handshake: names the application, opens a stream, and names the stream. Each step ends in
/// an answer, or in <see cref="RtmpFailure"/>, which says at which step it is that the server does not go along.
/// </summary>
/// <param name="connection">Open.</param>
/// <param name="limit">How long each answer may take.</param>
internal sealed class RtmpPublisher(RtmpConnection connection, TimeSpan limit)
{
    private const uint OfConnection = 0;
    private const string Status = "onStatus";

    /// <summary>As encoders call themselves: some servers take publishers of that name only.</summary>
    private const string FlashVersion = "FMLE/3.0 (compatible; MediaLive Delivery)";

    /// <returns>The answer, which may be an error that asks for a user.</returns>
    public Task<RtmpAnswer> ConnectAsync(string application, string url, CancellationToken cancelled) =>
        StepAsync(RtmpStep.Application, async token =>
        {
            var properties = new Dictionary<string, object?>
            {
                ["app"] = application,
                ["type"] = "nonprivate",
                ["flashVer"] = FlashVersion,
                ["tcUrl"] = url,
            };
            return await AnswerAsync(await connection.CommandAsync("connect", OfConnection, token, properties), token);
        }, cancelled);

    /// <summary>Announces the stream, as encoders do and as some servers require, and opens one.</summary>
    /// <returns>Its number.</returns>
    public Task<uint> CreateStreamAsync(string streamName, CancellationToken cancelled) =>
        StepAsync(RtmpStep.Stream, async token =>
        {
            await connection.CommandAsync("releaseStream", OfConnection, token, null, streamName);
            await connection.CommandAsync("FCPublish", OfConnection, token, null, streamName);
            var answer = await AnswerAsync(await connection.CommandAsync("createStream", OfConnection, token, [null]), token);
            return !answer.IsError && answer.Values is [_, double number, ..]
                ? (uint)number
                : throw new RtmpFailure(RtmpStep.Stream, answer);
        }, cancelled);

    public Task PublishAsync(uint streamId, string streamName, CancellationToken cancelled) =>
        StepAsync(RtmpStep.StreamName, async token =>
        {
            await connection.CommandAsync("publish", streamId, token, null, streamName, "live");
            while (true)
            {
                var answer = await connection.ReceiveAsync(token);
                if (answer.IsError && answer.Name == Status)
                    throw new RtmpFailure(RtmpStep.StreamName, answer);
                if (answer.Code == "NetStream.Publish.Start")
                    return true;
            }
        }, cancelled);

    /// <summary>Sends media; and asks something at the end, since only an answer proves that the server reads it.</summary>
    /// <returns>How many messages were sent.</returns>
    public async Task<int> SendAsync(
        IAsyncEnumerable<RtmpMessage> media, uint streamId, string streamName, CancellationToken cancelled)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var last = connection.LastTransaction;
        var watching = WatchAsync(last, ended.Token);
        var sending = SendAllAsync(media, ended.Token);
        try
        {
            if (await Task.WhenAny(watching, sending) == watching)
                throw new RtmpFailure(RtmpStep.Media, await watching);
            var sent = await sending;
            await StepAsync(RtmpStep.Media, async token =>
            {
                await connection.CommandAsync("createStream", OfConnection, token, [null]);
                var answer = await watching.WaitAsync(token);
                return answer.Transaction > last ? answer : throw new RtmpFailure(RtmpStep.Media, answer);
            }, cancelled);
            await Quietly(LeaveAsync(streamId, streamName, ended.Token));
            return sent;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            throw new RtmpFailure(RtmpStep.Media, RtmpEnd.Closed);
        }
        finally
        {
            await ended.CancelAsync();
            await Task.WhenAll(Quietly(watching), Quietly(sending));
        }
    }

    private async Task LeaveAsync(uint streamId, string streamName, CancellationToken cancelled)
    {
        await connection.CommandAsync("FCUnpublish", OfConnection, cancelled, null, streamName);
        await connection.CommandAsync("deleteStream", OfConnection, cancelled, null, (double)streamId);
    }

    /// <summary>Waits for an error of the stream, or the answer to a later command.</summary>
    private async Task<RtmpAnswer> WatchAsync(double last, CancellationToken cancelled)
    {
        while (true)
        {
            var answer = await connection.ReceiveAsync(cancelled);
            if ((answer.IsError && answer.Name == Status) || answer.Transaction > last)
                return answer;
        }
    }

    private async Task<int> SendAllAsync(IAsyncEnumerable<RtmpMessage> media, CancellationToken cancelled)
    {
        var sent = 0;
        await foreach (var message in media.WithCancellation(cancelled))
        {
            await StepAsync(RtmpStep.Media, async token =>
            {
                await connection.SendAsync(message, token);
                return true;
            }, cancelled);
            sent++;
        }

        return sent;
    }

    private async Task<RtmpAnswer> AnswerAsync(double transaction, CancellationToken cancelled)
    {
        while (true)
        {
            var answer = await connection.ReceiveAsync(cancelled);
            if (answer.Transaction.Equals(transaction))
                return answer;
        }
    }

    /// <summary>Bounds a step, and says which it was that did not succeed.</summary>
    private async Task<T> StepAsync<T>(RtmpStep step, Func<CancellationToken, Task<T>> perform, CancellationToken cancelled)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        bound.CancelAfter(limit);
        try
        {
            return await perform(bound.Token);
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            throw new RtmpFailure(step, RtmpEnd.Silent);
        }
        catch (IOException)
        {
            throw new RtmpFailure(step, RtmpEnd.Closed);
        }
        catch (InvalidDataException)
        {
            throw new RtmpFailure(step, RtmpEnd.NotRtmp);
        }
    }

    private static async Task Quietly(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or InvalidDataException or RtmpFailure)
        {
            // What there was to tell has been told already.
        }
    }
}
