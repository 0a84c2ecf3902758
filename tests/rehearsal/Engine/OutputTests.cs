using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

/// <summary>The stack's outputs, as pulumi keeps them: pulumi/pulumi, pull request 15754.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Up_WithoutAnOutput_DropsIt()
    {
        await _stack.UpAsync(program => program.OutputsAsync(new { a = 1, b = 1 }));

        var result = await _stack.UpAsync(program => program.OutputsAsync(new { b = 2 }));

        Assert.Equal(Plain.Map(new { b = 2 }), result.Outputs);
    }

    [Theory]
    [InlineData("the program")]
    [InlineData("a resource")]
    [InlineData("a deletion")]
    public async Task Up_ThatFails_KeepsOldOutputsAndLaysNewOnesOverThem(string whatFails)
    {
        await _stack.UpAsync(async program =>
        {
            await program.BucketAsync("old");
            await program.OutputsAsync(new { a = 1, b = 1, later = 1 });
        });
        _stack.Provider.OnDelete = _ => throw new Rehearsal.Providers.ProviderException("it is not empty");

        var result = await _stack.UpAsync(async program =>
        {
            if (whatFails != "a deletion") await program.BucketAsync("old");
            if (whatFails == "a resource") await program.BucketAsync("logs", new { fail = true });
            await program.OutputsAsync(new { b = 2, c = 2, later = Plain.Unknown });
            if (whatFails == "the program") program.ExitCode = 1;
        });

        Assert.False(result.Succeeded);
        Assert.Equal(Plain.Map(new { a = 1, b = 2, c = 2, later = 1 }), result.Outputs);
        Assert.Equal(result.Outputs, new LocalEngine().ReadOutputs(_stack.Folder, _stack.Stack));
    }
}
