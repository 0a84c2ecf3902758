namespace Pulumi;

/// <summary>Keeps an eye on all that the program has set going.</summary>
internal sealed class TaskWatch
{
    private readonly Lock _gate = new();
    private readonly HashSet<Exception> _errors = [];
    private readonly Action<Task> _onDone;
    private int _running;
    private TaskCompletionSource? _waiting;

    public TaskWatch()
    {
        _onDone = OnDone;
    }

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        lock (_gate)
            _running++;
        task.ContinueWith(_onDone, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>
    /// Waits until nothing is going on any more, or something failed; returns what failed, without what failed because of it.
    /// </summary>
    public async Task<IReadOnlyCollection<Exception>> IdleOrFailedAsync()
    {
        Task idle;
        lock (_gate)
        {
            _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
            idle = _waiting.Task;
            Signal();
        }

        await idle;
        lock (_gate)
            return [.. _errors.Where(error => error.InnerException is not { } cause || !_errors.Contains(cause))];
    }

    private void OnDone(Task task)
    {
        lock (_gate)
        {
            _running--;
            if (task.Exception is { } error)
                _errors.UnionWith(error.InnerExceptions);
            Signal();
        }
    }

    private void Signal()
    {
        if (_running == 0 || _errors.Count > 0)
            _waiting?.TrySetResult();
    }
}
