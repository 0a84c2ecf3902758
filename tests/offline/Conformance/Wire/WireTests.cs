namespace Conformance.Tests.Wire;

/// <summary>What programs ask of the engine is, request for request, what they ask with the official SDK.</summary>
public abstract class WireTests(bool preview)
{
    private string Mode => preview ? "preview" : "update";

    protected async Task MatchesAsync(string program)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var transcript = await ProgramProcess.RunAsync(program, preview, cancellation);
        await Recorded.CompareAsync($"{program}.{Mode}", transcript, cancellation);
    }
}

public sealed class PreviewTests() : WireTests(preview: true)
{
    [Theory]
    [ClassData(typeof(WorkingPrograms))]
    public Task Preview_WorkingProgram_AsksWhatTheOfficialSdkAsks(string program) => MatchesAsync(program);
}

public sealed class UpdateTests() : WireTests(preview: false)
{
    [Theory]
    [ClassData(typeof(WorkingPrograms))]
    public Task Update_WorkingProgram_AsksWhatTheOfficialSdkAsks(string program) => MatchesAsync(program);
}

public sealed class FailureTests() : WireTests(preview: false)
{
    [Theory]
    [InlineData("throws")]
    [InlineData("run-exception")]
    [InlineData("resource-exception")]
    [InlineData("logged-error")]
    [InlineData("failing-apply")]
    [InlineData("ignored-exit-code")]
    [InlineData("rejected")]
    [InlineData("skipped")]
    [InlineData("early-errors")]
    [InlineData("stack-constructor")]
    public Task Update_FailingProgram_SaysSoAndExitsAsWithTheOfficialSdk(string program) => MatchesAsync(program);
}

public sealed class WorkingPrograms : TheoryData<string>
{
    public WorkingPrograms()
        : base(
            "inputs", "elements", "dependencies", "components", "providers", "options", "aliases", "references", "functions",
            "outputs", "computed", "concurrency", "config", "stack-class")
    {
    }
}
