using Grpc.Core;
using Pulumirpc;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Providers.Plugin;

public sealed class ConfigurationCallsTests
{
    private const string Provider = "pulumi:providers:aws";

    [Fact]
    public async Task CheckConfig_OfTheStacksSettings_GivesThemBackAsTheyCame()
    {
        await using var plugin = await PluginClient.StartAsync();
        var settings = PluginClient.Wire(new
        {
            region = "us-west-2",
            version = "7.48.0",
            allowedAccountIds = """["111122223333"]""",
            defaultTags = new { tags = new { team = "video" } },
            token = Plain.Secret("t"),
        });

        var check = await plugin.CheckConfigAsync(new CheckRequest { Urn = PluginClient.Urn(Provider), News = settings });

        Assert.Empty(check.Failures);
        Assert.Equal(settings, check.Inputs);
    }

    [Fact]
    public async Task CheckConfig_WithMistakes_NamesThemAndNoValue()
    {
        await using var plugin = await PluginClient.StartAsync();
        var settings = PluginClient.Wire(new { regin = "us-west-2", allowedAccountIds = "hunter2", insecure = "true" });

        var check = await plugin.CheckConfigAsync(new CheckRequest { Urn = PluginClient.Urn(Provider), News = settings });

        Assert.Equal(
            [
                "allowedAccountIds: must be a list, not a string",
                "regin: pulumi:providers:aws has no input 'regin'; did you mean 'region'?",
            ],
            check.Failures.Select(failure => $"{failure.Property}: {failure.Reason}"));
    }

    [Fact]
    public async Task DiffConfig_OfANewRegion_UpdatesAndReplacesNothing()
    {
        await using var plugin = await PluginClient.StartAsync();

        var diff = await plugin.DiffConfigAsync(new DiffRequest
        {
            Urn = PluginClient.Urn(Provider),
            OldInputs = PluginClient.Wire(new { region = "us-west-2", profile = "a" }),
            News = PluginClient.Wire(new { region = "eu-west-1", profile = "a" }),
        });

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, diff.Changes);
        Assert.Equal(["region"], diff.Diffs);
        Assert.Empty(diff.Replaces);
    }

    [Fact]
    public async Task DiffConfig_OfTheSame_IsNone()
    {
        await using var plugin = await PluginClient.StartAsync();
        var settings = PluginClient.Wire(new { region = "us-west-2" });

        var diff = await plugin.DiffConfigAsync(
            new DiffRequest { Urn = PluginClient.Urn(Provider), OldInputs = settings, News = settings });

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
    }

    [Fact]
    public async Task Configure_WithARegion_AcceptsSecretsAndSupportsPreviews()
    {
        await using var plugin = await PluginClient.StartAsync();

        var configured = await plugin.ConfigureAsync(new { region = "us-west-2" });

        Assert.Equal(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true }, configured);
    }

    [Fact]
    public async Task Configure_WithoutARegion_TellsTheKeyThatPulumiSaysHowToSet()
    {
        await using var plugin = await PluginClient.StartAsync();

        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.ConfigureAsync(new { profile = "a" }));

        Assert.Equal("The aws provider has no Region: set aws:region in the stack's configuration.", error.Status.Detail);
        var details = StatusDetails.Parser.ParseFrom(error.Trailers.GetValueBytes("grpc-status-details-bin")).Details;
        Assert.Equal("type.googleapis.com/pulumirpc.ConfigureErrorMissingKeys", Assert.Single(details).TypeUrl);
        Assert.Equal("aws:region", details[0].Unpack<ConfigureErrorMissingKeys>().MissingKeys.Single().Name);
    }

    [Fact]
    public async Task Configure_OverTwoConnections_KeepsTheirAccountsAndRegionsApart()
    {
        await using var first = await PluginClient.StartAsync();
        await using var second = first.Another();
        await first.ConfigureAsync(new { region = "us-west-2", allowedAccountIds = """["111122223333"]""" });
        await second.ConfigureAsync(new { region = "eu-west-1", allowedAccountIds = """["444455556666"]""" });

        Assert.Equal(("111122223333", "us-west-2"), await WhereaboutsAsync(first));
        Assert.Equal(("444455556666", "eu-west-1"), await WhereaboutsAsync(second));
    }

    [Fact]
    public async Task Resource_BeforeConfigure_IsRefused()
    {
        await using var configured = await PluginClient.StartConfiguredAsync();
        await using var plugin = configured.Another();

        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CheckAsync("aws:s3/bucket:Bucket", new { }));

        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
    }

    private static async Task<(string Account, string Region)> WhereaboutsAsync(PluginClient plugin)
    {
        var (identity, region) = (
            await plugin.InvokeAsync(new InvokeRequest { Tok = "aws:index/getCallerIdentity:getCallerIdentity" }),
            await plugin.InvokeAsync(new InvokeRequest { Tok = "aws:index/getRegion:getRegion" }));
        return (identity.Return.Fields["accountId"].StringValue, region.Return.Fields["region"].StringValue);
    }
}
