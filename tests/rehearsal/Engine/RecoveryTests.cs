using System.Diagnostics;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

public sealed class RecoveryTests : IDisposable
{
    private const string CrashFolder = "REHEARSAL_TEST_CRASH_FOLDER";
    private const string CrashAt = "REHEARSAL_TEST_CRASH_AT";

    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Up_AfterARunThatWasCutOffAtAnyChange_EndsInTheSameState()
    {
        await _stack.UpAsync(Before);
        var snapshot = File.ReadAllBytes(_stack.StateFile);
        string[] journal = [];
        _stack.Provider.OnDelete = _ =>
        {
            journal = File.ReadAllLines(_stack.JournalFile);
            return Task.CompletedTask;
        };
        var whole = await _stack.UpAsync(After);
        Assert.True(journal.Length > 10);
        _stack.Provider.OnDelete = _ => Task.CompletedTask;

        for (var lines = 0; lines <= journal.Length; lines++)
        {
            File.WriteAllBytes(_stack.StateFile, snapshot);
            File.WriteAllLines(_stack.JournalFile, journal[..lines]);

            var resumed = await _stack.UpAsync(After);

            Assert.True(resumed.Succeeded);
            Assert.Equal(whole.Resources, resumed.Resources);
            Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: whole.Resources.Count), (await _stack.UpAsync(After)).Changes);
        }
    }

    [Theory]
    [InlineData("create replaced")]
    [InlineData("delete gone")]
    public async Task Up_AfterARunThatWasKilled_EndsInTheSameState(string moment)
    {
        using var undisturbed = new Rehearsed();
        await undisturbed.UpAsync(Before);
        var whole = await undisturbed.UpAsync(After);
        await _stack.UpAsync(Before);

        await RunAndKillAsync(moment);
        var resumed = await _stack.UpAsync(After);

        Assert.True(resumed.Succeeded);
        Assert.Equal(whole.Resources, resumed.Resources);
        Assert.Contains(resumed.Diagnostics, d => d.Message.StartsWith($"An earlier run was stopped during the {moment.Split(' ')[0]}", StringComparison.Ordinal));
    }

    /// <summary>Not a test of its own: the run that <see cref="Up_AfterARunThatWasKilled_EndsInTheSameState"/> starts in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Crash()
    {
        using var stack = new Rehearsed(Environment.GetEnvironmentVariable(CrashFolder)!);
        var moment = Environment.GetEnvironmentVariable(CrashAt)!.Split(' ');
        Task KillAt(string name)
        {
            if (name == moment[1]) Process.GetCurrentProcess().Kill();
            return Task.CompletedTask;
        }

        if (moment[0] == "create") stack.Provider.OnCreate = KillAt;
        else stack.Provider.OnDelete = KillAt;
        await stack.UpAsync(After);
    }

    private async Task RunAndKillAsync(string moment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(RecoveryTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(RecoveryTests).FullName}.{nameof(Crash)}"])
        {
            RedirectStandardOutput = true,
            Environment = { [CrashFolder] = _stack.Folder, [CrashAt] = moment },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode is 137 or -1, $"The run was not killed, but ended with {process.ExitCode}: {output}");
        Assert.True(File.Exists(_stack.JournalFile));
    }

    private static async Task Before(TestClient program)
    {
        await program.BucketAsync("changed", new { size = 1 });
        await program.BucketAsync("replaced", new { key = "a" });
        await program.BucketAsync("deletedFirst", new { key = "a" }, request => request.DeleteBeforeReplace = true);
        await program.BucketAsync("renamed");
        await program.BucketAsync("gone");
    }

    private static async Task After(TestClient program)
    {
        await program.BucketAsync("changed", new { size = 2, password = Plain.Secret("word") });
        await program.BucketAsync("replaced", new { key = "b" });
        await program.BucketAsync("deletedFirst", new { key = "b" }, request => request.DeleteBeforeReplace = true);
        var parent = await program.BucketAsync("moved", new { size = 3 }, request => request.Aliases.Add(new Pulumirpc.Alias { Spec = new() { Name = "renamed" } }));
        await program.BucketAsync("new", options: request => request.Dependencies.Add(parent.Urn));
        await program.OutputsAsync(new { done = true });
    }
}
