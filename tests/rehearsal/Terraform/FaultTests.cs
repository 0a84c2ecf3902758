using Rehearsal.Engine;
using Rehearsal.Tests.Aws.Simulated;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Terraform;

/// <summary>A creation that fails although the resource is there: the next run makes it what it should be, and a destroy leaves nothing.</summary>
[Collection(nameof(Emulator))]
public sealed class FaultTests(Emulator emulator)
{
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"medialive.amazonaws.com"}}]}""";

    private const string Grant =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"*"}]}""";

    private static readonly Fault[] Faults =
    [
        new("aws:s3/bucket:Bucket", """{"bucket":"tagless","tags":{"team":"live"}}""", @"^PUT /tagless\?tagging", "refused"),
        new("aws:s3/bucket:Bucket", """{"bucket":"answerless"}""", "^PUT /answerless", "lost"),
        new("aws:iam/role:Role", $$"""{"name":"answerless","assumeRolePolicy":{{Trust}}}""", "Action=CreateRole", "lost"),
        new("aws:iam/policy:Policy", $$"""{"path":"/live/","policy":{{Grant}}}""", "Action=CreatePolicy", "lost"),
        new("aws:ec2/eip:Eip", """{"domain":"vpc","tags":{"team":"lost"}}""", "Action=AllocateAddress", "lost"),
        new("aws:ec2/securityGroup:SecurityGroup", """{"description":"live"}""", "Action=CreateSecurityGroup", "lost"),
        new("aws:ssm/parameter:Parameter", """{"type":"String","value":"live"}""", "AmazonSSM.PutParameter", "lost"),
        new("aws:secretsmanager/secret:Secret", """{"recoveryWindowInDays":0}""", "secretsmanager.CreateSecret", "lost"),
        new("aws:medialive/inputSecurityGroup:InputSecurityGroup", """{"whitelistRules":[{"cidr":"10.1.0.0/16"}]}""", "^POST /prod/inputSec", "lost"),
        new("aws:mediapackage/channel:Channel", """{"channelId":"answerless"}""", "^POST /channels", "lost"),
        new("aws-native:mediapackagev2:ChannelGroup", """{"channelGroupName":"answerless"}""", "^POST /channelGroup", "lost"),
    ];

    [Fact]
    public async Task Creations_ThatFailAfterTheResourceIsThere_AreTakenUpByTheNextRun()
    {
        var server = emulator.Server;
        var before = (string?)await server.AskAsync("inventory");
        using var stack = Shop.Stack(Directory.CreateTempSubdirectory("rehearsal-").FullName, emulator.For);
        foreach (var fault in Faults)
            await server.SpoilAsync(fault.Call, fault.Kind);

        var failed = await stack.UpAsync(Program);
        Assert.Equal((Faults.Length, 1), (failed.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error), failed.Changes.Create));
        Assert.Equal(Faults.Select(fault => fault.Type).Order(), failed.Resources.Select(resource => resource.Type).Where(type => type.StartsWith("aws", StringComparison.Ordinal)).Order());

        var taken = await stack.UpAsync(Program);
        Assert.Empty(taken.Diagnostics);
        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: Faults.Length + 1), (await stack.UpAsync(Program)).Changes);
        Assert.True((await stack.DestroyAsync()).Succeeded);
        Assert.Equal(before, (string?)await server.AskAsync("inventory"));

        static Task Program(TestClient program) => Task.WhenAll(
            Faults.Select((fault, number) => program.RegisterAsync(fault.Type, $"curling-{number}", inputs: Simulation.Map(fault.Inputs))));
    }

    [Fact]
    public async Task Creation_ThatWasRefused_LeavesWhatHasTheNameAlone()
    {
        const string Type = "aws:iam/role:Role";

        // Asked for here already: the engine would take the skipping for a failure.
        _ = emulator.Server;
        using var owner = Shop.Stack(Directory.CreateTempSubdirectory("rehearsal-").FullName, emulator.For);
        using var other = Shop.Stack(Directory.CreateTempSubdirectory("rehearsal-").FullName, emulator.For);
        static Task Program(TestClient program) => program.RegisterAsync(Type, "curling", inputs: new { name = "owned", assumeRolePolicy = Trust });
        Assert.True((await owner.UpAsync(Program)).Succeeded);

        Assert.False((await other.UpAsync(Program)).Succeeded);
        Assert.False((await other.UpAsync(Program)).Succeeded);
        Assert.True((await other.DestroyAsync()).Succeeded);

        Assert.Contains("role/owned", (string?)await emulator.Server.AskAsync("inventory"), StringComparison.Ordinal);
        await owner.DestroyAsync();
    }

    /// <param name="Type">The token of what is made.</param>
    /// <param name="Inputs">With which it is made.</param>
    /// <param name="Call">A pattern of the call that goes wrong.</param>
    /// <param name="Kind">How: see <c>emulated_faults.py</c>.</param>
    private sealed record Fault(string Type, string Inputs, string Call, string Kind);
}
