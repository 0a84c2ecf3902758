using Pulumi;
using Pulumi.Utilities;

namespace Conformance.Tests.Values;

public sealed class OutputTests
{
    [Fact]
    public async Task Create_ValueOrTask_IsKnownAndPlain()
    {
        Assert.Equal(Observed.Plain(1), await Output.Create(1).ObserveAsync());
        Assert.Equal(Observed.Plain(1), await Output.Create(Task.FromResult(1)).ObserveAsync());
        Assert.Equal(Observed.Plain(1), await Output<int>.Create(Task.FromResult(1)).ObserveAsync());
    }

    [Fact]
    public async Task CreateSecret_ValueTaskOrOutput_IsSecret()
    {
        Assert.Equal(Observed.Secret(1), await Output.CreateSecret(1).ObserveAsync());
        Assert.Equal(Observed.Secret(1), await Output.CreateSecret(Task.FromResult(1)).ObserveAsync());
        Assert.Equal(Observed.Secret(1), await Output.CreateSecret(Output.Create(1)).ObserveAsync());
        Assert.Equal(Observed.UnknownSecret<string>(), await Output.CreateSecret(OutputUtilities.CreateUnknown("x")).ObserveAsync());
    }

    [Fact]
    public async Task Unsecret_Secret_IsPlainAndLeavesTheOriginal()
    {
        var secret = Output.CreateSecret(1);

        Assert.Equal(Observed.Plain(1), await Output.Unsecret(secret).ObserveAsync());
        Assert.True(await Output.IsSecretAsync(secret));
    }

    [Fact]
    public async Task Apply_EachForm_GivesTheInnerValue()
    {
        var one = Output.Create(1);

        Assert.Equal(Observed.Plain(2), await one.Apply(n => n + 1).ObserveAsync());
        Assert.Equal(Observed.Plain(2), await one.Apply(n => Task.FromResult(n + 1)).ObserveAsync());
        Assert.Equal(Observed.Plain(2), await one.Apply(Input<int>? (n) => n + 1).ObserveAsync());
        Assert.Equal(Observed.Plain(2), await one.Apply(n => Output.Create(n + 1)).ObserveAsync());
        Assert.Equal(Observed.Plain(default(ValueTuple)), await one.Apply(n => Task.Delay(n)).ObserveAsync());
    }

    [Fact]
    public async Task Apply_NullInnerOutput_IsKnownDefault()
    {
        Assert.Equal(Observed.Plain<string?>(null), await Output.Create(1).Apply(Output<string?>? (_) => null).ObserveAsync());
        Assert.Equal(Observed.Plain<string?>(null), await Output.Create(1).Apply(Input<string?>? (_) => null).ObserveAsync());
    }

    [Fact]
    public async Task Apply_Unknown_IsNotCalledAndStaysUnknown()
    {
        var called = false;

        var result = await OutputUtilities.CreateUnknown("x").Apply(_ => called = true).ObserveAsync();

        Assert.Equal(Observed.Unknown<bool>(), result);
        Assert.False(called);
    }

    [Fact]
    public async Task Apply_SecretOuterOrInner_IsSecret()
    {
        Assert.Equal(Observed.Secret(2), await Output.CreateSecret(1).Apply(n => n + 1).ObserveAsync());
        Assert.Equal(Observed.Secret(2), await Output.Create(1).Apply(n => Output.CreateSecret(n + 1)).ObserveAsync());
        Assert.Equal(
            Observed.Unknown<string>(),
            await Output.Create(1).Apply(_ => OutputUtilities.CreateUnknown("x")).ObserveAsync());
        Assert.Equal(Observed.UnknownSecret<int>(), await Output.CreateSecret(OutputUtilities.CreateUnknown(1)).Apply(n => n).ObserveAsync());
    }

    [Fact]
    public async Task Apply_FunctionThrows_FailsTheOutput()
    {
        var output = Output.Create(1).Apply(int (_) => throw new InvalidOperationException("no"));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(output));
        Assert.Equal("no", exception.Message);
    }

    [Fact]
    public async Task CreateUnknown_WithFactory_NeverCallsIt()
    {
        var output = OutputUtilities.CreateUnknown(Task<int> () => throw new InvalidOperationException("called"));

        Assert.Equal(Observed.Unknown<int>(), await output.ObserveAsync());
    }
}
