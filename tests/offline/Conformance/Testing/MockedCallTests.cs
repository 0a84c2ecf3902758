using System.Collections.Immutable;
using Conformance.Programs.Acme;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Conformance.Tests.Testing;

public sealed class MockedCallTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Function_AsTask_GivesTheMockedResult()
    {
        GetZonesResult? zones = null;

        await RunAsync(async () => zones = await GetZones.InvokeAsync(new GetZonesArgs { State = "up" }));

        var call = Assert.Single(_mocks.Calls);
        Assert.Equal("acme:index/getZones:getZones", call.Token);
        Assert.Equal("up", call.Args["state"]);
        Assert.Equal(["a", "b"], zones!.Names);
        Assert.Equal(2, zones.Count);
        Assert.Null(zones.State);
    }

    [Fact]
    public async Task Function_AsOutput_GivesTheMockedResult()
    {
        Output<string>? names = null;

        await RunAsync(() => Task.FromResult(names = GetZones.Invoke(new GetZonesInvokeArgs { State = Output.CreateSecret("up") })
            .Apply(zones => string.Join(',', zones.Names))));

        Assert.Equal("a,b", await OutputUtilities.GetValueAsync(names!));
        Assert.Equal("up", Assert.Single(_mocks.Calls).Args["state"]);
    }

    [Fact]
    public async Task Function_OfAnUnknown_IsNotCalled()
    {
        Output<GetZonesResult>? zones = null;

        await RunAsync(() => Task.FromResult(zones = GetZones.Invoke(new GetZonesInvokeArgs { State = OutputUtilities.CreateUnknown("x") })));

        Assert.False(await OutputUtilities.GetIsKnownAsync(zones!));
        Assert.Empty(_mocks.Calls);
    }

    [Fact]
    public async Task StackReference_Mocked_GivesOutputsWithTheirSecretness()
    {
        Output<object?>? vpc = null;
        Output<object>? token = null;
        StackReferenceOutputDetails? details = null;

        await RunAsync(async () =>
        {
            var reference = new StackReference("acme-org/network/dev");
            vpc = reference.GetOutput("vpc");
            token = reference.RequireOutput("token");
            details = await reference.GetOutputDetailsAsync("token");
        });

        Assert.Equal("acme-org/network/dev", _mocks["acme-org/network/dev"].Id);
        Assert.Equal("vpc-1", await OutputUtilities.GetValueAsync(vpc!));
        Assert.False(await Output.IsSecretAsync(vpc!));
        Assert.True(await Output.IsSecretAsync(token!));
        Assert.Equal("t0k3n", details!.SecretValue);
        Assert.Null(details.Value);
    }

    [Fact]
    public async Task StackReference_RequiredOutputAbsent_FailsNamingBoth()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => RunAsync(() =>
            Task.FromResult(new StackReference("acme-org/network/dev").RequireOutput("absent"))));

        Assert.Contains("'absent'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'acme-org/network/dev'", exception.Message, StringComparison.Ordinal);
    }

    private Task<ImmutableArray<Resource>> RunAsync(Func<Task> program) => Deployment.TestAsync(_mocks, new TestOptions(), program);
}
