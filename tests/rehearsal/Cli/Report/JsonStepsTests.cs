using System.Text.Json.Nodes;
using Rehearsal.Cli.Display;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Cli.Report;

/// <summary>Pulumi's own form: <c>PreviewStep</c> in its pkg/display, <c>ResourceV3</c> in its sdk/go/common/apitype.</summary>
public sealed class JsonStepsTests : IDisposable
{
    private const string Bucket = "urn:pulumi:dev::shop::fake:index:Bucket::logs";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Preview_NewResource_HasItsNewStateAlone()
    {
        var report = await ReportAsync(Verb.Preview, program => program.BucketAsync("logs", new { name = "a", size = 3 }));

        AssertJson(
            """
            {
              "op": "create",
              "urn": "urn:pulumi:dev::shop::fake:index:Bucket::logs",
              "provider": "PROVIDER",
              "newState": {
                "urn": "urn:pulumi:dev::shop::fake:index:Bucket::logs",
                "custom": true,
                "type": "fake:index:Bucket",
                "inputs": { "name": "a", "size": 3 },
                "outputs": { "arn": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "name": "a", "size": 3 },
                "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
                "provider": "PROVIDER"
              },
              "detailedDiff": null
            }
            """,
            Step(report, Bucket));
    }

    [Fact]
    public async Task Preview_ChangedInputs_SaysWhichAndHasBothStates()
    {
        await _stack.UpAsync(program =>
            program.BucketAsync("logs", new { size = 3, tags = new { team = "live" }, rules = new[] { 1 } }));

        var report = await ReportAsync(
            Verb.Preview, program => program.BucketAsync("logs", new { size = 4, rules = new[] { 1, 2 } }));

        var step = Step(report, Bucket);
        Assert.Equal("update", (string?)step["op"]);
        Assert.Equal(3, (double)step["oldState"]!["inputs"]!["size"]!);
        Assert.Equal(4, (double)step["newState"]!["inputs"]!["size"]!);
        Assert.Equal($"id-{Bucket}#0", (string?)step["newState"]!["id"]);
        Assert.Equal(["rules", "size", "tags"], Texts(step["diffReasons"]));
        Assert.Null(step["replaceReasons"]);
        AssertJson(
            """
            {
              "rules[1]": { "kind": "add", "inputDiff": true },
              "size": { "kind": "update", "inputDiff": true },
              "tags": { "kind": "delete", "inputDiff": true }
            }
            """,
            step["detailedDiff"]!);
    }

    [Fact]
    public async Task Preview_ChangedSecret_IsToldWithoutItsValue()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { password = Plain.Secret("first-word"), size = 3 }));

        var report = await ReportAsync(
            Verb.Preview,
            program => program.BucketAsync("logs", new { password = Plain.Secret("second-word"), size = 3 }),
            showSecrets: true);

        var step = Step(report, Bucket);
        Assert.Equal(["password"], step["detailedDiff"]!.AsObject().Select(difference => difference.Key));
        Assert.Equal("[secret]", (string?)step["oldState"]!["inputs"]!["password"]);
        Assert.Equal("[secret]", (string?)step["newState"]!["inputs"]!["password"]);
        Assert.DoesNotContain("-word", report["steps"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_ForcedReplacement_IsOneStepWithItsReasons()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { name = "a", size = 3 }));

        var report = await ReportAsync(Verb.Preview, program => program.BucketAsync("logs", new { name = "b", size = 4 }));

        var step = Step(report, Bucket);
        Assert.Equal("replace", (string?)step["op"]);
        Assert.Equal(["name", "size"], Texts(step["diffReasons"]));
        Assert.Equal(["name"], Texts(step["replaceReasons"]));
        AssertJson(
            """{ "name": { "kind": "update-replace", "inputDiff": true }, "size": { "kind": "update", "inputDiff": true } }""",
            step["detailedDiff"]!);
        Assert.NotNull(step["oldState"]!["id"]);
        Assert.Null(step["newState"]!["id"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Up_Replacement_HasTheNewIdWhicheverIsMadeFirst(bool deleteBeforeReplace)
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { name = "a" }));
        _stack.Provider.DeleteBeforeReplace = deleteBeforeReplace;

        var step = Step(await ReportAsync(Verb.Up, program => program.BucketAsync("logs", new { name = "b" })), Bucket);

        Assert.Equal("replace", (string?)step["op"]);
        Assert.Equal($"id-{Bucket}#0", (string?)step["oldState"]!["id"]);
        Assert.Equal($"id-{Bucket}#1", (string?)step["newState"]!["id"]);
        Assert.Equal($"arn:{Bucket}#1", (string?)step["newState"]!["outputs"]!["arn"]);
    }

    [Fact]
    public async Task Preview_ResourceNoLongerWanted_HasItsOldStateAlone()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { size = 3 }, request => request.RetainOnDelete = true));

        var step = Step(await ReportAsync(Verb.Preview, _ => Task.CompletedTask), Bucket);

        Assert.Equal("delete", (string?)step["op"]);
        Assert.True((bool)step["oldState"]!["retainOnDelete"]!);
        Assert.False(step.ContainsKey("newState"));
        Assert.True(step.ContainsKey("detailedDiff"));
        Assert.Null(step["detailedDiff"]);
    }

    [Fact]
    public async Task Preview_OfWhatStaysTheSame_TellsTheStackAloneWithOldAndNewOutputs()
    {
        await _stack.UpAsync(Program("https://a"));

        var report = await ReportAsync(Verb.Preview, Program("https://b"));

        var step = Assert.Single(report["steps"]!.AsArray())!.AsObject();
        Assert.Equal("same", (string?)step["op"]);
        AssertJson("""{ "key": "[secret]", "url": "https://a" }""", step["oldState"]!["outputs"]!);
        AssertJson("""{ "key": "[secret]", "url": "https://b" }""", step["newState"]!["outputs"]!);
        AssertJson("""{ "key": "[secret]", "url": "https://a" }""", report["oldOutputs"]!);
        AssertJson("""{ "key": "[secret]", "url": "https://b" }""", report["outputs"]!);

        static Func<TestClient, Task> Program(string url) => async program =>
        {
            await program.BucketAsync("logs", new { size = 3 });
            await program.OutputsAsync(new { url, key = Plain.Secret("first-word") });
        };
    }

    [Fact]
    public async Task Preview_ChangedOutputs_AreNamedSecretOrNot()
    {
        await _stack.UpAsync(Program("first-word", "https://a"));

        var report = await ReportAsync(Verb.Preview, Program("second-word", "https://b"));

        Assert.Equal(["keys.live", "urls[1]"], Texts(report["changedOutputs"]));
        Assert.Equal("[secret]", (string?)report["outputs"]!["keys"]);
        Assert.DoesNotContain("-word", report.ToJsonString(), StringComparison.Ordinal);

        static Func<TestClient, Task> Program(string key, string url) => program =>
            program.OutputsAsync(new { keys = Plain.Secret(new { live = key, spare = "same" }), urls = new[] { "https://same", url } });
    }

    [Fact]
    public async Task Preview_ProtectionTakenAway_IsToldThoughNothingElseChanges()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { size = 3 }, request => request.Protect = true));

        var step = Step(await ReportAsync(Verb.Preview, program => program.BucketAsync("logs", new { size = 3 })), Bucket);

        Assert.Equal("same", (string?)step["op"]);
        Assert.True((bool)step["oldState"]!["protect"]!);
        Assert.False(step["newState"]!.AsObject().ContainsKey("protect"));
    }

    [Fact]
    public async Task Preview_OnWhatIsYetToBeMade_HasUnknownsReferencesAndDependenciesAsPulumiMarksThem()
    {
        var report = await ReportAsync(Verb.Preview, async program =>
        {
            var bucket = await program.BucketAsync("logs");
            var reference = new PropertyValue.Reference(bucket.Urn, Plain.Unknown, "1.0.0");
            await program.BucketAsync("policy", new { arn = bucket.Outputs["arn"], bucket = reference }, request =>
            {
                request.Dependencies.Add(bucket.Urn);
                request.PropertyDependencies["arn"] = new() { Urns = { bucket.Urn } };
            });
            await program.OutputsAsync(new { arn = bucket.Outputs["arn"] });
        });

        var state = Step(report, "urn:pulumi:dev::shop::fake:index:Bucket::policy")["newState"]!;
        Assert.Equal(Unknown, (string?)state["inputs"]!["arn"]);
        Assert.Equal(Bucket, (string?)state["inputs"]!["bucket"]!["urn"]);
        Assert.Equal(Signatures.Resource, (string?)state["inputs"]!["bucket"]![Signatures.Key]);
        Assert.Equal([Bucket], Texts(state["dependencies"]));
        Assert.Equal([Bucket], Texts(state["propertyDependencies"]!["arn"]));
        Assert.Equal("[unknown]", (string?)report["outputs"]!["arn"]);
        Assert.Empty(report["oldOutputs"]!.AsObject());
    }

    [Fact]
    public async Task Preview_ReadResource_IsExternal()
    {
        var report = await ReportAsync(Verb.Preview, program => program.ReadAsync("fake:index:Bucket", "logs", "there"));

        var step = Step(report, Bucket);
        Assert.Equal("read", (string?)step["op"]);
        Assert.True((bool)step["newState"]!["external"]!);
        Assert.Equal("there", (string?)step["newState"]!["id"]);
    }

    [Fact]
    public async Task Preview_RenamedComponent_HasTheOldUrnInItsOldState()
    {
        await _stack.UpAsync(program => program.ComponentAsync("shop:index:Site", "old"));

        var report = await ReportAsync(Verb.Preview, program => program.RegisterAsync(
            "shop:index:Site",
            "new",
            custom: false,
            inputs: new { size = 3 },
            options: request => request.Aliases.Add(new Pulumirpc.Alias { Spec = new() { Name = "old" } })));

        var step = Step(report, "urn:pulumi:dev::shop::shop:index:Site::new");
        Assert.Equal("update", (string?)step["op"]);
        Assert.Equal("urn:pulumi:dev::shop::shop:index:Site::old", (string?)step["oldState"]!["urn"]);
        Assert.False(step.ContainsKey("provider"));
        Assert.Equal("add", (string?)step["detailedDiff"]!["size"]!["kind"]);
    }

    [Fact]
    public async Task Up_FailedStep_IsToldAsItWasMeantAndOneThatNeverBeganIsNot()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { size = 3 }));

        var report = await ReportAsync(Verb.Up, async program =>
        {
            await program.BucketAsync("logs", new { size = 4, fail = true });
            await program.BucketAsync("refused", new { bad = 1 });
        });

        Assert.Equal("failed", (string?)report["result"]);
        var step = Step(report, Bucket);
        Assert.Equal("update", (string?)step["op"]);
        Assert.Equal(4, (double)step["newState"]!["inputs"]!["size"]!);
        Assert.False(step["newState"]!.AsObject().ContainsKey("outputs"));
        Assert.DoesNotContain("refused", report["steps"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destroy_Stack_IsDeletionsAndLeavesNoOutputs()
    {
        await _stack.UpAsync(async program =>
        {
            await program.BucketAsync("logs");
            await program.OutputsAsync(new { url = "https://a" });
        });

        var report = await ReportAsync(Verb.Destroy, program: null);

        Assert.Equal(["delete", "delete"], report["steps"]!.AsArray().Select(step => (string)step!["op"]!));
        Assert.Equal("https://a", (string?)report["oldOutputs"]!["url"]);
        Assert.Empty(report["outputs"]!.AsObject());
    }

    private async Task<JsonObject> ReportAsync(Verb verb, Func<TestClient, Task>? program, bool showSecrets = false)
    {
        using var output = new StringWriter();
        var display = new JsonDisplay(output, showSecrets);
        var oldOutputs = new LocalEngine().ReadOutputs(_stack.Folder, _stack.Stack);
        display.Begin(new RunHeader(verb, _stack.Stack, Packages: null, oldOutputs));
        var result = await _stack.RunAsync(verb, program is null ? null : new TestProgram(program));
        foreach (var happened in _stack.Events)
            display.Report(happened);
        await display.EndAsync(result);
        return JsonNode.Parse(output.ToString())!.AsObject();
    }

    private static JsonObject Step(JsonObject report, string urn) =>
        Assert.Single(report["steps"]!.AsArray(), step => (string)step!["urn"]! == urn)!.AsObject();

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(text => (string)text!);

    /// <summary>The provider's id is made up: only that there is one matters.</summary>
    private static void AssertJson(string expected, JsonNode actual)
    {
        var provider = (actual as JsonObject)?["provider"]?.ToString();
        var text = actual.ToJsonString();
        Assert.Equal(
            JsonNode.Parse(expected)!.ToJsonString(),
            provider is null ? text : text.Replace(provider, "PROVIDER", StringComparison.Ordinal));
    }
}
