using System.Reflection;

namespace Pulumi;

/// <summary>Runs a program until all that it set going has ended, and reports what failed.</summary>
internal sealed class Runner(EngineLogger logger, IMonitor monitor)
{
    /// <summary>The engine's sign that the user has been told already.</summary>
    private const int ReportedFailure = 32;

    private readonly TaskWatch _tasks = new();

    /// <summary>The run does not end before this task, and fails with it.</summary>
    public void Watch(Task task) => _tasks.Add(task);

    /// <summary>Returns the process's exit code.</summary>
    public async Task<int> RunAsync(Func<Task> program)
    {
        Watch(StartAsync(program));
        var errors = await _tasks.IdleOrFailedAsync();
        if (errors.Count > 0)
            return await ReportAsync(errors);
        if (logger.HasErrors)
            return 1;

        try
        {
            await monitor.SignalAndWaitForShutdownAsync();
            return 0;
        }
        catch (Exception error)
        {
            return await ReportAsync([error]);
        }
    }

    /// <summary>What the program throws before its first await is a failed task like any other.</summary>
    private static async Task StartAsync(Func<Task> program) => await program();

    private async Task<int> ReportAsync(IReadOnlyCollection<Exception> errors)
    {
        foreach (var error in errors)
            await ReportAsync(error);

        // A program that drops the result of RunAsync must not look successful.
        return Environment.ExitCode = errors.All(error => error is LogException) ? 1 : ReportedFailure;
    }

    private Task ReportAsync(Exception error) => error switch
    {
        LogException => Console.Error.WriteLineAsync(error.ToString()),
        RunException => logger.ErrorAsync(error.Message),
        ResourceException { HideStack: var hide, Resource: var resource } =>
            logger.ErrorAsync(hide ? error.Message : error.ToString(), resource),
        _ => logger.ErrorAsync(
            $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{error}"),
    };
}
