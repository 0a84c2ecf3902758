using Rehearsal.Configuration;
using Rehearsal.Engine;
using Rehearsal.Programs;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Engine;

/// <summary>Runs a Node.js program with npm's own <c>@pulumi/pulumi</c>: what others wrote must work as well.</summary>
public sealed class GenuineNodeProgramTests : IAsyncLifetime
{
    private readonly Rehearsed _stack = new();
    private string _project = "";

    public async ValueTask InitializeAsync()
    {
        var packages = await NodePackages.InstallAsync(TestContext.Current.CancellationToken);
        _project = Directory.CreateDirectory(Path.Combine(packages, Path.GetRandomFileName())).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Engine", "NodeShop")))
            File.Copy(file, Path.Combine(_project, Path.GetFileName(file)));
        _stack.Config["shop:pin"] = new("1234", Secret: true);
        await _stack.RunAsync(
            Verb.Up, program => program.OutputsAsync(new { vpc = "vpc-1", token = Plain.Secret("t") }), new("organization", "network", "prod"));
    }

    public ValueTask DisposeAsync()
    {
        _stack.Dispose();
        if (_project != "") Directory.Delete(_project, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Up_WithComponentSecretAndStackReference_MakesThemAndChangesNothingAgain()
    {
        var result = await RunAsync(Verb.Up);

        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        Assert.Equal(
            [
                "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
                "urn:pulumi:dev::shop::pulumi:pulumi:StackReference::organization/network/prod",
                "urn:pulumi:dev::shop::shop:index:Site$fake:index:Bucket::site-bucket",
                "urn:pulumi:dev::shop::shop:index:Site$fake:index:Bucket::site-policy",
                "urn:pulumi:dev::shop::shop:index:Site::site",
            ],
            result.Resources.Select(resource => resource.Urn));
        var arn = "arn:urn:pulumi:dev::shop::shop:index:Site$fake:index:Bucket::site-bucket#0";
        Assert.Equal(Plain.Map(new { arn, vpc = "vpc-1", token = Plain.Secret("t"), pin = Plain.Secret("1234") }), result.Outputs);

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 4), (await RunAsync(Verb.Up)).Changes);
        await _stack.DestroyAsync();
        Assert.Equal(["delete site-policy", "delete site-bucket"], _stack.Provider.Calls);
    }

    [Fact]
    public async Task Preview_OfNewStack_LeavesUnknownWhatOnlyAnUpdateKnows()
    {
        var result = await RunAsync(Verb.Preview);

        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        Assert.Equal(4, result.Changes.Create);
        Assert.Equal(Plain.Unknown, result.Outputs["arn"]);
        Assert.Equal(PropertyValue.Of("vpc-1"), result.Outputs["vpc"]);
    }

    [Fact]
    public async Task Up_WithFailingApply_FailsWithItsMessageAndDeletesNothing()
    {
        await RunAsync(Verb.Up);
        _stack.Config["shop:fail"] = new("true", Secret: false);

        var result = await RunAsync(Verb.Up);

        Assert.False(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Severity == Severity.Error && d.Message.Contains("nobody wants arn:", StringComparison.Ordinal));
        Assert.Empty(_stack.Provider.Calls);
    }

    private Task<RunResult> RunAsync(Verb verb) => _stack.RunAsync(verb, new NodeProgram(ProjectFile.Read(_project)));
}
