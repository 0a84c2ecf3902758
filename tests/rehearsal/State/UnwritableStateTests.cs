using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.State;

public sealed class UnwritableStateTests : IDisposable
{
    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Theory]
    [InlineData(Verb.Preview)]
    [InlineData(Verb.Up)]
    [InlineData(Verb.Destroy)]
    public async Task Run_WithStateBehindAFile_NamesTheFile(Verb verb)
    {
        var file = Path.Combine(_stack.Folder, "file");
        File.WriteAllText(file, "");
        using var behind = new Rehearsed(_stack.Folder) { StateDirectory = Path.Combine(file, "state") };

        var error = await Assert.ThrowsAsync<EngineException>(() => behind.RunAsync(verb, program => program.BucketAsync("logs")));

        Assert.Contains($"since {file} is a file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_WhereNoFolderCanBeMade_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's.");
        using var nowhere = new Rehearsed { StateDirectory = "/proc/rehearsal" };

        var error = await Assert.ThrowsAsync<EngineException>(() => nowhere.UpAsync(program => program.BucketAsync("logs")));

        Assert.StartsWith("The state /proc/rehearsal/shop can't be written: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_WithoutAJournal_StopsBeforeAnythingIsMade()
    {
        await _stack.UpAsync(_ => Task.CompletedTask);
        Directory.CreateDirectory(_stack.JournalFile);

        var result = await _stack.UpAsync(async program =>
        {
            await program.BucketAsync("first");
            await program.BucketAsync("second");
        });

        Assert.False(result.Succeeded);
        Assert.Empty(_stack.Provider.Calls);
        Assert.Contains($"{_stack.JournalFile} can't be written: ", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_WithAFullDiskAtTheEnd_SaysSoAndTheNextRunGoesOnFromThere()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        Directory.CreateDirectory(Path.GetDirectoryName(_stack.StateFile)!);
        File.CreateSymbolicLink($"{_stack.StateFile}.{Environment.ProcessId}.tmp", "/dev/full");

        var result = await _stack.UpAsync(program => program.BucketAsync("logs"));

        Assert.False(result.Succeeded);
        Assert.Contains("The journal beside it holds what this run has done", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(2, (await _stack.UpAsync(program => program.BucketAsync("logs"))).Changes.Same);
    }
}
