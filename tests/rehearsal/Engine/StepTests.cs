using Pulumirpc;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Engine;

public sealed class StepTests : IDisposable
{
    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Up_OfNewResource_CreatesItAndReturnsComputedOutputs()
    {
        Response? bucket = null;

        var result = await _stack.UpAsync(async program => bucket = await program.BucketAsync("logs", new { size = 3 }));

        Assert.True(result.Succeeded);
        Assert.Equal(new ChangeCounts(Create: 2, Update: 0, Replace: 0, Delete: 0, Same: 0), result.Changes);
        Assert.Equal("urn:pulumi:dev::shop::fake:index:Bucket::logs", bucket!.Urn);
        Assert.Equal("id-" + bucket.Urn + "#0", bucket.Id);
        Assert.Equal(PropertyValue.Of("arn:" + bucket.Urn + "#0"), bucket.Outputs["arn"]);
    }

    [Fact]
    public async Task Preview_OfNewResource_LeavesComputedOutputsUnknownAndStateUntouched()
    {
        Response? bucket = null;

        var result = await _stack.PreviewAsync(async program => bucket = await program.BucketAsync("logs"));

        Assert.Equal(2, result.Changes.Create);
        Assert.Equal("", bucket!.Id);
        Assert.Equal(Plain.Unknown, bucket.Outputs["arn"]);
        Assert.Empty(_stack.Provider.Calls);
        Assert.Empty(Directory.GetFileSystemEntries(_stack.Folder));
    }

    [Fact]
    public async Task Up_Again_ChangesNothingAndWritesNothing()
    {
        static Task Program(TestClient program) => program.BucketAsync("logs", new { size = 3 });
        await _stack.UpAsync(Program);
        var before = File.ReadAllText(_stack.StateFile);

        var result = await _stack.UpAsync(Program);

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 2), result.Changes);
        Assert.Empty(_stack.Provider.Calls);
        Assert.Equal(before, File.ReadAllText(_stack.StateFile));
    }

    [Fact]
    public async Task Up_WithChangedInput_UpdatesInPlaceAndReportsTheProperty()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { rules = new[] { new { days = 1 } } }));

        var result = await _stack.UpAsync(program => program.BucketAsync("logs", new { rules = new[] { new { days = 2 } } }));

        Assert.Equal(1, result.Changes.Update);
        var change = Assert.Single(Assert.Single(_stack.Steps, s => s.Operation == Operation.Update).Changes);
        Assert.Equal(new PropertyChange("rules[0].days", PropertyValue.Of(1), PropertyValue.Of(2), ForcesReplacement: false), change);
    }

    [Fact]
    public async Task Up_WithChangedName_CreatesReplacementBeforeDeletingTheOld()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { name = "a" }));

        var result = await _stack.UpAsync(program => program.BucketAsync("logs", new { name = "b" }));

        Assert.Equal(1, result.Changes.Replace);
        Assert.Equal(0, result.Changes.Delete);
        Assert.Equal(["create logs", "delete logs"], _stack.Provider.Calls);
        Assert.True(Assert.Single(_stack.Steps, s => s.Operation == Operation.Replace).Changes.Single().ForcesReplacement);
        Assert.EndsWith("#1", result.Resources.Single(r => r.Name == "logs").Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Up_WithDeleteBeforeReplace_DeletesFirst(bool askedByProgram)
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { name = "a" }));
        _stack.Provider.DeleteBeforeReplace = !askedByProgram;

        var result = await _stack.UpAsync(program => program.BucketAsync("logs", new { name = "b" }, request =>
            (request.DeleteBeforeReplace, request.DeleteBeforeReplaceDefined) = (askedByProgram, askedByProgram)));

        Assert.Equal(1, result.Changes.Replace);
        Assert.Equal(["delete logs", "create logs"], _stack.Provider.Calls);
    }

    [Fact]
    public async Task Up_WithReplaceOnChanges_ReplacesForThatPropertyOnly()
    {
        Task Program(TestClient program, int size, int days) => program.BucketAsync(
            "logs", new { size, rules = new[] { new { days } } }, request => request.ReplaceOnChanges.Add("rules[*].days"));
        await _stack.UpAsync(program => Program(program, 1, 1));

        Assert.Equal(1, (await _stack.UpAsync(program => Program(program, 2, 1))).Changes.Update);
        Assert.Equal(1, (await _stack.UpAsync(program => Program(program, 2, 2))).Changes.Replace);
    }

    [Fact]
    public async Task Up_OfAutomaticallyNamedResource_KeepsItsNameUntilReplaced()
    {
        static string Name(RunResult result) => result.Resources.Single(r => r.Name == "logs").Outputs["name"]!.ToString();
        var first = Name(await _stack.UpAsync(program => program.BucketAsync("logs", new { size = 1, key = "a" })));
        var updated = Name(await _stack.UpAsync(program => program.BucketAsync("logs", new { size = 2, key = "a" })));
        var replaced = Name(await _stack.UpAsync(program => program.BucketAsync("logs", new { size = 2, key = "b" })));

        Assert.Equal(first, updated);
        Assert.NotEqual(first, replaced);
    }

    [Fact]
    public async Task Up_WithIgnoredChange_KeepsTheOldValue()
    {
        static Task Program(TestClient program, string owner) => program.BucketAsync(
            "logs", new { tags = new { owner, team = "live" } }, request => request.IgnoreChanges.Add("tags.owner"));
        await _stack.UpAsync(program => Program(program, "anna"));

        var result = await _stack.UpAsync(program => Program(program, "bert"));

        Assert.Equal(2, result.Changes.Same);
        Assert.Equal(Plain.Value(new { owner = "anna", team = "live" }), result.Resources.Single(r => r.Name == "logs").Inputs["tags"]);
    }

    [Fact]
    public async Task Up_WithResourceThatCannotBeMade_SkipsDependentsOnlyAndFails()
    {
        Result failed = default, skipped = default, independent = default;
        await _stack.UpAsync(program => program.BucketAsync("old"));

        var result = await _stack.UpAsync(async program =>
        {
            var bucket = await program.BucketAsync("logs", new { fail = true });
            failed = bucket.Result;
            skipped = (await program.BucketAsync("policy", options: request => request.Dependencies.Add(bucket.Urn))).Result;
            independent = (await program.BucketAsync("other")).Result;
        });

        Assert.False(result.Succeeded);
        Assert.Equal((Result.Fail, Result.Skip, Result.Success), (failed, skipped, independent));
        Assert.Equal(["create logs", "create other"], _stack.Provider.Calls);
        Assert.Equal("logs can't be made", Assert.Single(result.Diagnostics).Message);
        Assert.Contains(result.Resources, r => r.Name == "old");
    }

    [Fact]
    public async Task Up_WithRefusedInput_NamesResourcePropertyAndReason()
    {
        var result = await _stack.UpAsync(program => program.BucketAsync("logs", new { bad = 1 }));

        Assert.False(result.Succeeded);
        Assert.Equal("fake:index:Bucket 'logs' has a problem with 'bad': it is not an input", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public async Task Up_WithUrnUsedTwice_IsRefused()
    {
        var result = await _stack.UpAsync(async program =>
        {
            await program.BucketAsync("logs");
            await program.BucketAsync("logs");
        });

        Assert.False(result.Succeeded);
        Assert.StartsWith("Duplicate resource URN 'urn:pulumi:dev::shop::fake:index:Bucket::logs'", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }
}
