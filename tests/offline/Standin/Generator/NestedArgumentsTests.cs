using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;
using Pulumi.Testing;
using Xunit;

namespace Standin.Tests.Generator;

/// <summary>A resource with types in types can be written with all that nests in it, and comes through to the engine and back.</summary>
public sealed class NestedArgumentsTests
{
    [Fact]
    public async Task Resource_WithNestedArguments_IsRegisteredAsWritten()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs resource) => ("42", resource.Inputs));
        var days = new TaskCompletionSource<int?>();

        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, () =>
        {
            var lifecycle = new BucketLifecycleConfiguration("archive", Archive());
            lifecycle.Rules.Apply(rules => days.TrySetResult(rules[0].NoncurrentVersionTransitions[0].NoncurrentDays));
        });

        var inputs = mocks.Invocations.Select(invocation => invocation.Arguments[0]).OfType<MockResourceArgs>()
            .Single(resource => resource.Type == "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration").Inputs;
        var rule = Map(Assert.Single(Items(inputs["rules"])));
        var and = Map(Map(rule["filter"])["and"]);
        Assert.Equal("acme", inputs["bucket"]);
        Assert.Equal(1024d, and["objectSizeGreaterThan"]);
        Assert.Equal("live", Map(and["tags"])["team"]);
        Assert.Equal(30, await days.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    private static ImmutableArray<object> Items(object list) => Assert.IsType<ImmutableArray<object>>(list);

    private static ImmutableDictionary<string, object> Map(object map) => Assert.IsType<ImmutableDictionary<string, object>>(map, exactMatch: false);

    private static BucketLifecycleConfigurationArgs Archive() => new()
    {
        Bucket = "acme",
        Rules =
        {
            new BucketLifecycleConfigurationRuleArgs
            {
                Id = "old",
                Status = "Enabled",
                Filter = new BucketLifecycleConfigurationRuleFilterArgs
                {
                    And = new BucketLifecycleConfigurationRuleFilterAndArgs { ObjectSizeGreaterThan = 1024, Tags = { ["team"] = "live" } },
                },
                NoncurrentVersionTransitions =
                {
                    new BucketLifecycleConfigurationRuleNoncurrentVersionTransitionArgs { NoncurrentDays = 30, StorageClass = "GLACIER" },
                },
            },
        },
    };
}
