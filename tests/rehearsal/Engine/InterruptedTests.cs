using Rehearsal.Engine;
using Rehearsal.State;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

/// <summary>What a killed run had begun: told by every run until one has ended it.</summary>
public sealed class InterruptedTests : IDisposable
{
    private const string Told = "An earlier run was stopped during the ";

    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Create_ThatWasInterrupted_IsToldUntilTheResourceIsMade()
    {
        Interrupt("create");

        for (var run = 0; run < 2; run++)
            Assert.True(Tells(await _stack.UpAsync(program => program.BucketAsync("other")), "create"));
        Assert.True(Tells(await _stack.PreviewAsync(program => program.BucketAsync("other")), "create"));
        Assert.True(Tells(await _stack.UpAsync(program => program.BucketAsync("logs")), "create"));
        Assert.Empty((await _stack.UpAsync(program => program.BucketAsync("logs"))).Diagnostics);
    }

    [Fact]
    public async Task Update_ThatWasInterrupted_IsDoneAgainEvenIfTheProgramWentBack()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs"));
        Interrupt("update");

        Assert.Equal(1, (await _stack.UpAsync(program => program.BucketAsync("logs"))).Changes.Update);
        Assert.Equal(["update logs"], _stack.Provider.Calls);
        Assert.Empty((await _stack.UpAsync(program => program.BucketAsync("logs"))).Diagnostics);
    }

    [Theory]
    [InlineData("id-1", false)]
    [InlineData("missing", true)]
    public async Task Delete_ThatWasInterrupted_OfWhatIsWantedAgain_IsMadeAgainIfItIsGone(string id, bool gone)
    {
        await _stack.UpAsync(program => program.BucketAsync("logs"));
        var urn = Urn("logs");
        File.WriteAllText(_stack.StateFile, File.ReadAllText(_stack.StateFile).Replace($"\"id-{urn}#0\"", $"\"{id}\"", StringComparison.Ordinal));
        Interrupt("delete");

        await _stack.UpAsync(program => program.BucketAsync("logs"));

        Assert.Equal([gone ? "create logs" : "update logs"], _stack.Provider.Calls);
        Assert.Empty((await _stack.UpAsync(program => program.BucketAsync("logs"))).Diagnostics);
    }

    // As a run does that is killed: the begin is in the journal, and no end.
    private void Interrupt(string operation)
    {
        using var ledger = new Ledger(_stack.Folder, _stack.Stack, readOnly: false);
        ledger.Begin(new(operation, Urn("logs")));
    }

    private static string Urn(string name) => $"urn:pulumi:dev::shop::fake:index:Bucket::{name}";

    private static bool Tells(RunResult result, string operation) =>
        result.Diagnostics.Any(diagnostic => diagnostic.Message.StartsWith(Told + operation, StringComparison.Ordinal) && diagnostic.Urn == Urn("logs"));
}
