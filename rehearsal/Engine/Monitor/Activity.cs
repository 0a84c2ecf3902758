using Grpc.Core;

namespace Rehearsal.Engine.Monitor;

/// <summary>
/// Knows what the program's requests still have under way, since a program that ends at once does not wait for them, while a
/// step that was begun must be carried through.
/// </summary>
internal sealed class Activity
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _underWay;
    private bool _closed;

    public async Task<T> TrackAsync<T>(Func<Task<T>> request)
    {
        lock (_gate)
        {
            if (_closed) throw Ended();
            _underWay++;
        }
        try
        {
            return await request();
        }
        catch (OperationCanceledException)
        {
            throw Ended();
        }
        finally
        {
            lock (_gate)
            {
                if (--_underWay == 0 && _closed) _idle.TrySetResult();
            }
        }
    }

    /// <summary>Takes no more requests, and waits for those under way.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _closed = true;
            if (_underWay == 0) _idle.TrySetResult();
        }
        return _idle.Task;
    }

    // Clients take this status as a reason to leave quietly.
    private static RpcException Ended() => new(new Status(StatusCode.Cancelled, "The run has ended."));
}
