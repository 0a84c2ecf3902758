using Conformance.Programs.Acme;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Conformance.Tests.Testing;

public sealed class MockedRunTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task TestAsync_NoOptions_IsAPreviewOfTheDefaultStack()
    {
        var seen = "";

        await Deployment.TestAsync(_mocks, new TestOptions(), () => seen = Describe(Deployment.Instance));

        Assert.Equal("organization/project/stack True", seen);
    }

    [Fact]
    public async Task TestAsync_WithOptions_FollowsThem()
    {
        var options = new TestOptions { IsPreview = false, OrganizationName = "o", ProjectName = "p", StackName = "s" };
        var seen = "";

        await Deployment.TestAsync(_mocks, options, () => seen = Describe(Deployment.Instance));

        Assert.Equal("o/p/s False", seen);
    }

    [Fact]
    public void Instance_OutsideOfARun_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);

    [Fact]
    public async Task TestAsync_EveryForm_GivesResourcesAndOutputs()
    {
        var options = new TestOptions();
        static IDictionary<string, object?> Build() => new Dictionary<string, object?> { ["bucket"] = new Bucket("bucket").GetResourceName() };

        var byAction = await Deployment.TestAsync(_mocks, options, () => { _ = Build(); });
        var byTask = await Deployment.TestAsync(_mocks, options, Task () => Task.FromResult(Build()["bucket"]));
        var byFunction = await Deployment.TestAsync(_mocks, options, Build);
        var byAsyncFunction = await Deployment.TestAsync(_mocks, options, () => Task.FromResult(Build()));

        Assert.IsType<Bucket>(Assert.Single(byAction));
        Assert.IsType<Bucket>(Assert.Single(byTask));
        Assert.IsType<Bucket>(Assert.Single(byFunction.Resources));
        Assert.Equal("bucket", byFunction.Outputs["bucket"]);
        Assert.Equal("bucket", byAsyncFunction.Outputs["bucket"]);
    }

    [Fact]
    public async Task TestAsync_StackClass_GivesItsResourcesWithTheStack()
    {
        var resources = await Deployment.TestAsync<SmallStack>(_mocks);

        var stack = Assert.Single(resources.OfType<SmallStack>());
        Assert.Single(resources.OfType<Bucket>());
        Assert.Equal("arn:bucket", await OutputUtilities.GetValueAsync(stack.Arn));
        Assert.Equal(["bucket"], _mocks.Names);
        var registered = Assert.Single(_mocks.Outputs);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", registered.Urn);
        Assert.Equal("arn:bucket", await OutputUtilities.GetValueAsync(registered.Outputs["arn"]));
    }

    [Fact]
    public async Task TestAsync_OneAfterTheOther_AreSeparateRuns()
    {
        var first = await Deployment.TestAsync(_mocks, new TestOptions(), () => { _ = new Bucket("same"); });
        var second = await Deployment.TestAsync(_mocks, new TestOptions(), () => { _ = new Bucket("same"); });

        Assert.NotSame(Assert.Single(first), Assert.Single(second));
    }

    [Fact]
    public async Task Config_UnderMocks_IsEmpty()
    {
        string? value = "x";

        await Deployment.TestAsync(_mocks, new TestOptions(), () => value = new Config().Get("anything"));

        Assert.Null(value);
    }

    private static string Describe(DeploymentInstance instance) =>
        $"{instance.OrganizationName}/{instance.ProjectName}/{instance.StackName} {instance.IsDryRun}";

    private sealed class SmallStack : Stack
    {
        [Output("arn")]
        public Output<string> Arn { get; private set; }

        public SmallStack() => Arn = new Bucket("bucket").Arn;
    }
}
