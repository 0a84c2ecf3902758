using Conformance.Programs.Acme;
using Conformance.Programs.Acme.Inputs;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Conformance.Tests.Testing;

public sealed class MockedFailureTests : IDisposable
{
    /// <summary>A failed run leaves its exit code behind, which is not this test's.</summary>
    public void Dispose() => Environment.ExitCode = 0;

    [Fact]
    public async Task Run_ProgramThrows_IsARunException()
    {
        var exception = await FailureAsync<RunException>(() => throw new InvalidOperationException("boom"));

        Assert.Contains("System.InvalidOperationException: boom", exception.Message, StringComparison.Ordinal);
        Assert.Equal(32, Environment.ExitCode);
    }

    [Fact]
    public async Task Run_RunException_KeepsJustItsMessage() =>
        Assert.Equal("said", (await FailureAsync<RunException>(() => throw new RunException("said"))).Message);

    [Fact]
    public async Task Run_ResourceException_HidesItsStackWhenAsked() =>
        Assert.Equal("said", (await FailureAsync<RunException>(() => throw new ResourceException("said", null, hideStack: true))).Message);

    [Fact]
    public async Task Run_ErrorLogged_IsARunException() =>
        Assert.Equal("logged", (await FailureAsync<RunException>(() => Log.Error("logged"))).Message);

    [Fact]
    public async Task Run_SeveralErrors_AreAnAggregate()
    {
        var exception = await FailureAsync<AggregateException>(() =>
        {
            Log.Error("first");
            Log.Error("second");
        });

        Assert.Equal(["first", "second"], exception.InnerExceptions.Select(inner => inner.Message).Order());
        Assert.All(exception.InnerExceptions, inner => Assert.IsType<RunException>(inner));
    }

    [Fact]
    public async Task Run_ApplyThatNobodyReadsThrows_Fails()
    {
        var exception = await FailureAsync<RunException>(() =>
            _ = new Bucket("bucket").Arn.Apply(string (_) => throw new RunException("in an apply")));

        Assert.Equal("in an apply", exception.Message);
    }

    [Fact]
    public async Task Run_MockThrows_Fails()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>())).ThrowsAsync(new InvalidOperationException("no such mock"));

        var exception = await Assert.ThrowsAsync<RunException>(() =>
            Deployment.TestAsync(mocks.Object, new TestOptions(), () => { _ = new Bucket("bucket"); }));

        Assert.Contains("no such mock", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InputFails_ItsResourceIsNeverRegistered()
    {
        var mocks = new RecordingMocks();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Deployment.TestAsync(mocks, new TestOptions(), () =>
        {
            var name = Output.Create("x").Apply(string (_) => throw new RunException("no name"));
            _ = new Bucket("nameless", new BucketArgs { BucketName = name });
        }));

        Assert.Contains("no name", exception.Message, StringComparison.Ordinal);
        Assert.Empty(mocks.Names);
    }

    [Fact]
    public async Task Run_RequiredInputMissing_NamesIt()
    {
        var exception = await FailureAsync<RunException>(() => _ = new Bucket("bucket", new BucketArgs { Rules = { new RuleArgs() } }));

        Assert.Contains(nameof(RuleArgs.Prefix), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MapGivenOneKeyTwice_NamesIt()
    {
        // One failure or two: what cannot be sent because of the first may or may not be reported as well.
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
        {
            _ = new Bucket("bucket", new BucketArgs { Tags = { { "twice", "a" }, { "twice", "b" } } });
        }));

        Assert.Contains("'twice'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stack_OutputNotAssigned_NamesIt()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new RecordingMocks()));

        Assert.Contains("forgotten", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stack_OutputOfAnArbitraryType_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<CuriousStack>(new RecordingMocks()));

        Assert.Contains(nameof(Version), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_ToString_DoesNotShowTheValue()
    {
        var text = "";

        await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () => text = Output.CreateSecret("hunter2").ToString());

        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    private static Task<TException> FailureAsync<TException>(Action program)
        where TException : Exception =>
        Assert.ThrowsAsync<TException>(() => Deployment.TestAsync(new RecordingMocks(), new TestOptions(), program));

    private sealed class ForgetfulStack : Stack
    {
        [Output("forgotten")]
        public Output<string>? Forgotten { get; private set; }
    }

    private sealed class CuriousStack : Stack
    {
        [Output("version")]
        public Output<Version> Version { get; private set; } = Output.Create(new Version(1, 2));
    }
}
