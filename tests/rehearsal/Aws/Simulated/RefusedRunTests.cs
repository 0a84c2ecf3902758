using System.Text.Json;
using Rehearsal.Aws.Simulated;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

/// <summary>Any program's run against the simulated AWS fails where AWS would say no, by what there is in the stack, too.</summary>
public sealed class RefusedRunTests : IDisposable
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Parameter = "aws:ssm/parameter:Parameter";

    private readonly string _state = Directory.CreateTempSubdirectory("rehearsal-").FullName;

    [Fact]
    public async Task Up_WithANameOfTheStacksOtherResource_IsRefused()
    {
        await RunAsync(Verb.Up, program => program.RegisterAsync(Bucket, "archive", inputs: new { bucket = "acme" }));

        var again = await RunAsync(Verb.Up, async program =>
        {
            await program.RegisterAsync(Bucket, "archive", inputs: new { bucket = "acme" });
            await program.RegisterAsync(Bucket, "origin", inputs: new { bucket = "acme" });
        });

        Assert.Contains(again.Diagnostics, diagnostic => diagnostic.Message.Contains("bucket: BucketAlreadyOwnedByYou", StringComparison.Ordinal));
    }

    /// <summary>Two stacks with one state folder are in one account, whatever their Regions.</summary>
    [Fact]
    public async Task Up_WithANameOfAnotherStack_IsRefusedUntilThatIsDestroyed()
    {
        static Task Program(TestClient program) => program.RegisterAsync(Bucket, "archive", inputs: new { bucket = "acme" });
        await RunAsync(Verb.Up, Program, "permanent");

        var refused = await RunAsync(Verb.Up, Program, region: "eu-west-1");
        Assert.Contains(refused.Diagnostics, diagnostic => diagnostic.Message.Contains("bucket: BucketAlreadyOwnedByYou", StringComparison.Ordinal));
        Assert.True((await RunAsync(Verb.Up, Program, "permanent")).Succeeded);

        await RunAsync(Verb.Destroy, Program, "permanent");
        Assert.True((await RunAsync(Verb.Up, Program)).Succeeded);
    }

    /// <summary>Their own runs tell what is wrong with them.</summary>
    [Fact]
    public async Task Up_BesideAStateThatCanNotBeRead_IsDone()
    {
        Directory.CreateDirectory(Path.Combine(_state, "shop"));
        await File.WriteAllTextAsync(Path.Combine(_state, "shop", "broken.json"), "{", TestContext.Current.CancellationToken);

        Assert.True((await RunAsync(Verb.Up, program => program.RegisterAsync(Bucket, "archive", inputs: new { bucket = "acme" }))).Succeeded);
    }

    [Fact]
    public async Task Up_WithANameThatADestroyFreed_IsDone()
    {
        Task Program(TestClient program) => program.RegisterAsync(Bucket, "archive", inputs: new { bucket = "acme" });
        await RunAsync(Verb.Up, Program);
        await RunAsync(Verb.Destroy, Program);

        Assert.True((await RunAsync(Verb.Up, Program)).Succeeded);
    }

    [Fact]
    public async Task Preview_WithAValueThatAwsRefuses_FailsWithoutQuotingIt()
    {
        var result = await RunAsync(Verb.Preview, program => program.RegisterAsync(
            Parameter, "password", inputs: new { name = "/live", type = "SecureString", value = Plain.Secret(new string('h', 4097)) }));

        var error = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error).Message;
        Assert.Contains("'value': ValidationException: Standard tier parameters support a maximum parameter value of 4096 characters.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hhh", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_WithAPolicyThatOnlyTheUpdateKnows_IsRefused()
    {
        var result = await RunAsync(Verb.Up, async program =>
        {
            var bucket = await program.RegisterAsync(Bucket, "archive", inputs: new { bucket = "acme" });
            var policy = new { Statement = new { Effect = "Deny", Action = "s3:*", Principal = "*", Resource = "arn:aws:s3:::other/*", Sid = bucket.Id } };
            await program.RegisterAsync("aws:s3/bucketPolicy:BucketPolicy", "policy", inputs: new { bucket = bucket.Id, policy = JsonSerializer.Serialize(policy) });
        });

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Message.Contains("MalformedPolicy: Policy has invalid resource", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_state, recursive: true);

    private async Task<RunResult> RunAsync(Verb verb, Func<TestClient, Task> program, string stack = "dev", string region = "us-west-2")
    {
        var aws = new SimulatedAws();
        return await new LocalEngine().RunAsync(
            new RunRequest
            {
                Verb = verb,
                Stack = new("organization", "shop", stack),
                Config = new Dictionary<string, ConfigValue> { ["aws:region"] = new(region, Secret: false) },
                StateDirectory = _state,
                Providers = package => package == "aws" ? aws : null,
                Program = verb == Verb.Destroy ? null : new TestProgram(program),
            },
            new Progress<RunEvent>(),
            TestContext.Current.CancellationToken);
    }
}
