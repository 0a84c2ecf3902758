using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Testing;
using Pulumi.Utilities;
using Xunit;

namespace Standin.Tests.Generator;

public sealed class FunctionTests
{
    private static readonly string[] Subnets = ["subnet-a", "subnet-b"];

    [Fact]
    public async Task Function_WithInputs_TakesFiltersAndGivesItsResult()
    {
        var mocks = Answering(new Dictionary<string, object> { ["id"] = "vpc-0a1b", ["ids"] = Subnets });
        ImmutableArray<string> ids = [];

        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, async () =>
        {
            var subnets = GetSubnets.Invoke(new GetSubnetsInvokeArgs
            {
                Filters = { new GetSubnetsFilterInputArgs { Name = "vpc-id", Values = { "vpc-0a1b" } } },
            });
            ids = await OutputUtilities.GetValueAsync(subnets.Apply(result => result.Ids));
        });

        Assert.Equal(Subnets, ids);
        mocks.Verify(mock => mock.CallAsync(It.Is<MockCallArgs>(call => call.Token == "aws:ec2/getSubnets:getSubnets" && call.Args.ContainsKey("filters"))));
    }

    [Fact]
    public async Task Function_WithPlainArguments_TakesThemToo()
    {
        var mocks = Answering(new Dictionary<string, object> { ["id"] = "vpc-0a1b", ["default"] = true });
        GetVpcResult? vpc = null;

        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, async () => vpc = await GetVpc.InvokeAsync(new GetVpcArgs { Default = true }));

        Assert.Equal("vpc-0a1b", vpc?.Id);
        Assert.True(vpc?.Default);
    }

    private static Mock<IMocks> Answering(object result)
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>())).ReturnsAsync(result);
        return mocks;
    }
}
