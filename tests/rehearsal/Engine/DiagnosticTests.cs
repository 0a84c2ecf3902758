using Pulumirpc;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

public sealed class DiagnosticTests : IDisposable
{
    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Log_OfWarning_IsInTheResultAndFailsNothing()
    {
        var result = await _stack.UpAsync(async program => await program.Engine.LogAsync(
            new LogRequest { Severity = LogSeverity.Warning, Message = "it ends soon", Urn = program.StackUrn }));

        Assert.True(result.Succeeded);
        Assert.Equal(new(Severity.Warning, "it ends soon", "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev"), Assert.Single(result.Diagnostics));
    }

    [Fact]
    public async Task Log_OfError_FailsTheRun()
    {
        var result = await _stack.UpAsync(async program => await program.Engine.LogAsync(
            new LogRequest { Severity = LogSeverity.Error, Message = "no good" }));

        Assert.False(result.Succeeded);
        Assert.Equal(new(Severity.Error, "no good", Urn: null), Assert.Single(result.Diagnostics));
    }

    [Fact]
    public async Task Log_OfDebugOrEphemeralMessage_IsNotInTheResult()
    {
        var result = await _stack.UpAsync(async program =>
        {
            await program.Engine.LogAsync(new LogRequest { Severity = LogSeverity.Debug, Message = "a call of the SDK" });
            await program.Engine.LogAsync(new LogRequest { Severity = LogSeverity.Info, Message = "half way", Ephemeral = true });
        });

        Assert.Empty(result.Diagnostics);
        Assert.Equal("half way", Assert.Single(_stack.Events.OfType<RunEvent.Diagnosed>()).Diagnostic.Message);
    }

    [Fact]
    public async Task SupportsFeature_OfWhatTheEngineCanDo_SaysSo()
    {
        var answers = new Dictionary<string, bool>();

        await _stack.UpAsync(async program =>
        {
            foreach (var id in new[] { "secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "transforms", "resourceHooks" })
                answers[id] = (await program.Monitor.SupportsFeatureAsync(new() { Id = id })).HasSupport;
        });

        Assert.Equal(["transforms", "resourceHooks"], answers.Where(answer => !answer.Value).Select(answer => answer.Key));
    }

    [Fact]
    public async Task RootResource_ThatWasSet_IsGivenBack()
    {
        var root = "";

        await _stack.UpAsync(async program =>
        {
            await program.Engine.SetRootResourceAsync(new() { Urn = program.StackUrn });
            root = (await program.Engine.GetRootResourceAsync(new())).Urn;
        });

        Assert.EndsWith("::shop-dev", root, StringComparison.Ordinal);
    }
}
