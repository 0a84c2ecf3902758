using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages to the engine, one after another so that they keep their order.</summary>
internal sealed class EngineLogger(IEngine engine)
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;
    private volatile bool _hasErrors;

    /// <summary>An error was logged, or a message got lost.</summary>
    public bool HasErrors => _hasErrors;

    public async Task LogAsync(LogSeverity severity, string message, Resource? resource, int streamId, bool ephemeral)
    {
        _hasErrors |= severity == LogSeverity.Error;
        var request = new LogRequest { Severity = severity, Message = message, StreamId = streamId, Ephemeral = ephemeral };
        if (resource is not null)
            request.Urn = await UrnOfAsync(resource);
        Task sent;
        lock (_gate)
            sent = _last = SendAfterAsync(_last, request);
        await sent;
    }

    public Task ErrorAsync(string message, Resource? resource = null) => LogAsync(LogSeverity.Error, message, resource, 0, false);

    private async Task SendAfterAsync(Task previous, LogRequest request)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await engine.LogAsync(request);
        }
        catch (Exception error)
        {
            _hasErrors = true;
            throw new LogException(error);
        }
    }

    /// <summary>A resource that failed has no URN; its message is worth sending all the same.</summary>
    private static async Task<string> UrnOfAsync(Resource resource)
    {
        await ((Task)resource.Urn.Data).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return resource.Urn.Data.IsCompletedSuccessfully ? resource.Urn.Data.Result.Value : "";
    }
}
