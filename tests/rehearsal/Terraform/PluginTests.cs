using Rehearsal.Aws.Emulated;
using Rehearsal.Providers;
using Rehearsal.Terraform;
using Rehearsal.Terraform.Plugin;
using Rehearsal.Tests.Aws.Simulated;
using Xunit;

namespace Rehearsal.Tests.Terraform;

/// <summary>The provider's process: what it knows, and how its end is told.</summary>
[Collection(nameof(Emulator))]
public sealed class PluginTests(Emulator emulator)
{
    private const string Channel = "aws:mediapackage/channel:Channel";
    private const string InputSecurityGroup = "aws:medialive/inputSecurityGroup:InputSecurityGroup";

    private static readonly ProviderConfig Provider = new("aws", Simulation.Map("""{"region":"us-west-2"}"""));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Provider_ThatCrashes_IsToldWithItsPanicAndStartedAgain()
    {
        var server = emulator.Server;
        await using var aws = new TerraformAws(server.Endpoint);

        // The emulator answers for it as no AWS does: the provider does not expect a channel without ingest endpoints.
        var error = await Assert.ThrowsAsync<IncompleteException>(() => CreateAsync(aws, """{"channelId":"broken","description":"broken"}"""));
        var whole = await CreateAsync(aws, """{"channelId":"whole"}""");

        Assert.StartsWith("aws_media_package_channel: the Terraform AWS provider crashed: panic: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", error.Message, StringComparison.Ordinal);
        Assert.Equal("whole", whole.Id);
        await aws.DeleteAsync(new DeleteRequest("urn", Channel, whole.Id!, whole.Outputs, Provider), Cancel);
    }

    /// <summary>The shell that started it is stopped, and so can't say that the provider has ended.</summary>
    [Fact]
    public async Task Provider_ThatWasKilledBetweenTwoCalls_IsStartedAgainForTheSecond()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in Linux's /proc.");
        await using var aws = new TerraformAws(emulator.Server.Endpoint);
        var others = ProviderProcesses.Under(Environment.ProcessId);
        var first = await CreateAsync(aws, """{"channelId":"first"}""");
        var started = ProviderProcesses.Under(Environment.ProcessId).Except(others).ToList();
        await ProviderProcesses.StopAsync(ProviderProcesses.ParentsOf(started));
        ProviderProcesses.Kill(started);
        Assert.True(await ProviderProcesses.HaveEndedAsync(started, TimeSpan.FromSeconds(10)));

        await aws.DeleteAsync(new DeleteRequest("urn", Channel, first.Id!, first.Outputs, Provider), Cancel);
    }

    /// <summary>MediaLive goes on to describe it for a while, and Terraform's provider takes that for a group.</summary>
    [Fact]
    public async Task InputSecurityGroup_InStateDeleted_IsNotFoundAgain()
    {
        var server = emulator.Server;
        await using var aws = new TerraformAws(server.Endpoint);
        var group = await CreateAsync(aws, """{"whitelistRules":[{"cidr":"10.2.0.0/16"}]}""", InputSecurityGroup);
        await new RestApi(server.Endpoint, "medialive").DeleteAsync($"prod/inputSecurityGroups/{group.Id}", "us-west-2", Cancel);

        var found = await aws.RecoverAsync(
            new RecoverRequest(
                "urn", InputSecurityGroup, group.Id, group.Outputs, group.Outputs, new HashSet<string>(), Provider),
            Cancel);

        Assert.Null(found);
    }

    [Fact]
    public void Environment_OfTheUser_IsNotTheProviders()
    {
        const string Token = "AWS_SESSION_TOKEN";
        Environment.SetEnvironmentVariable(Token, "the user's");
        var start = PluginCommand.StartInfo("provider", PluginSettings.Environment(new Uri("http://127.0.0.1:5000")));
        Environment.SetEnvironmentVariable(Token, null);

        string[] kept = ["PATH", "HOME", "TMPDIR", "USERPROFILE", "SystemRoot", "TEMP", "TMP"];
        Assert.Equal(
            [
                "AWS_CONFIG_FILE", "AWS_EC2_METADATA_DISABLED", "AWS_ENDPOINT_URL", "AWS_SHARED_CREDENTIALS_FILE",
                "PLUGIN_PROTOCOL_VERSIONS", "TF_LOG_PROVIDER", "TF_LOG_SDK", "TF_PLUGIN_MAGIC_COOKIE",
            ],
            start.Environment.Keys.Except(kept).Order(StringComparer.Ordinal));
    }

    private static async Task<ResourceState> CreateAsync(TerraformAws aws, string inputs, string type = Channel)
    {
        var check = await aws.CheckAsync(
            new CheckRequest("urn::curling", type, null, Simulation.Map(inputs), "name", Provider, Preview: false), Cancel);
        return await aws.CreateAsync(
            new CreateRequest("urn::curling", type, check.Inputs, "id", Provider, Preview: false), Cancel);
    }
}
