using System.Text.Json;
using Moq;
using Rehearsal.Cli;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Cli;

public sealed class StackCommandTests : IDisposable
{
    private static readonly PropertyValue.Map Outputs = PropertyValue.Of(
    [
        KeyValuePair.Create<string, PropertyValue>("readme", PropertyValue.Of("# Sheet\n\nSend it.\n")),
        KeyValuePair.Create<string, PropertyValue>("password", new PropertyValue.Secret(PropertyValue.Of("hunter2"))),
        KeyValuePair.Create<string, PropertyValue>("urls", PropertyValue.Of([PropertyValue.Of("udp://203.0.113.28:5000")])),
    ]);

    private readonly TemporaryProject _project = new("name: shop\nruntime: nodejs\n");
    private readonly Mock<IEngine> _engine = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public StackCommandTests()
    {
        _project.Write("Pulumi.dev.yaml", "config:\n  size: 5\n");
        _project.Write("node_modules/@pulumi/pulumi/cmd/run/index.js", "");
        _engine.Setup(engine => engine.ReadOutputs(It.IsAny<string>(), It.IsAny<StackName>())).Returns(Outputs);
    }

    [Theory]
    [InlineData(CommandVerb.Preview, Verb.Preview, true)]
    [InlineData(CommandVerb.Up, Verb.Up, true)]
    [InlineData(CommandVerb.Destroy, Verb.Destroy, false)]
    public async Task Run_Verb_IsHandedToTheEngine(CommandVerb given, Verb expected, bool withProgram)
    {
        RunRequest? request = null;
        _engine.Setup(engine => engine.RunAsync(It.IsAny<RunRequest>(), It.IsAny<IProgress<RunEvent>>(), It.IsAny<CancellationToken>()))
            .Callback<RunRequest, IProgress<RunEvent>, CancellationToken>((asked, _, _) => request = asked)
            .ReturnsAsync(Result(succeeded: true));

        var status = await RunAsync(given, new() { ["token"] = "t" });

        Assert.Equal(0, status);
        Assert.NotNull(request);
        Assert.Equal((expected, new StackName("organization", "shop", "dev")), (request.Verb, request.Stack));
        Assert.Equal([KeyValuePair.Create("shop:size", new ConfigValue("5", false)), KeyValuePair.Create("shop:token", new ConfigValue("t", true))], request.Config);
        Assert.Equal(Path.Combine(_project.Folder, ".rehearsal"), request.StateDirectory);
        Assert.Equal(withProgram, request.Program is not null);
    }

    [Fact]
    public async Task Run_FailedResult_ExitsWithOne()
    {
        _engine.Setup(engine => engine.RunAsync(It.IsAny<RunRequest>(), It.IsAny<IProgress<RunEvent>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Result(succeeded: false));

        Assert.Equal(1, await RunAsync(CommandVerb.Up));
        Assert.Contains("error: the bucket is taken", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_StackHeldByAnotherRun_ExitsWithOneAndSaysSo()
    {
        _engine.Setup(engine => engine.RunAsync(It.IsAny<RunRequest>(), It.IsAny<IProgress<RunEvent>>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new EngineException("Stack 'dev' is held by another run."));

        Assert.Equal(1, await RunAsync(CommandVerb.Up));
        Assert.Equal("error: Stack 'dev' is held by another run." + Environment.NewLine, _error.ToString());
    }

    [Fact]
    public async Task Run_MistakesInTheStackFileUnderJson_AreDiagnosticsOfOneObject()
    {
        _project.Write("Pulumi.dev.yaml", "config:\n  a: { secure: x }\n  b: [.nan]\n");

        var status = await RunAsync(CommandVerb.Preview, json: true);

        Assert.Equal(1, status);
        Assert.Empty(_error.ToString());
        using var report = JsonDocument.Parse(_output.ToString());
        Assert.Equal("failed", report.RootElement.GetProperty("result").GetString());
        Assert.Equal(2, report.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public async Task Run_UnknownStack_IsMisuse()
    {
        File.Move(Path.Combine(_project.Folder, "Pulumi.dev.yaml"), Path.Combine(_project.Folder, "Pulumi.dve.yaml"));

        Assert.Equal(2, await RunAsync(CommandVerb.Preview));
        Assert.Contains("Did you mean 'dve'?", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownStackUnderJson_IsOneObjectAndMisuse()
    {
        File.Delete(Path.Combine(_project.Folder, "Pulumi.dev.yaml"));

        Assert.Equal(2, await RunAsync(CommandVerb.Preview, json: true));
        Assert.Empty(_error.ToString());
        using var report = JsonDocument.Parse(_output.ToString());
        Assert.StartsWith("Stack 'dev' has no file", report.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000, 0, "warning: The configuration is ")]
    [InlineData(131_058, 1, "can start no program with more than 131057")]
    public async Task Run_MuchConfiguration_IsToldAndTooMuchIsRefused(int size, int expected, string told)
    {
        _project.Write("Pulumi.dev.yaml", $"config:\n  large: {new string('a', size)}\n");
        _engine.Setup(engine => engine.RunAsync(It.IsAny<RunRequest>(), It.IsAny<IProgress<RunEvent>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Result(succeeded: true));

        Assert.Equal(expected, await RunAsync(CommandVerb.Preview));
        Assert.Contains(told, _output.ToString() + _error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FailedUpdate_ShowsNoOutputsOfTheLastOne()
    {
        _engine.Setup(engine => engine.RunAsync(It.IsAny<RunRequest>(), It.IsAny<IProgress<RunEvent>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Result(succeeded: false) with { Outputs = Outputs });

        Assert.Equal(1, await RunAsync(CommandVerb.Up));
        Assert.DoesNotContain("Outputs:", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.28", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_Text_IsLaidOutWithSecretsMasked()
    {
        Assert.Equal(0, await RunAsync(CommandVerb.Outputs));
        Assert.Equal(
            "password: [secret]\nreadme: |\n  # Sheet\n\n  Send it.\nurls:\n  - \"udp://203.0.113.28:5000\"\n",
            _output.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(false, "[secret]")]
    [InlineData(true, "hunter2")]
    public async Task Outputs_Json_ShowsSecretsOnlyWhenAsked(bool showSecrets, string expected)
    {
        Assert.Equal(0, await RunAsync(CommandVerb.Outputs, json: true, showSecrets: showSecrets));
        using var report = JsonDocument.Parse(_output.ToString());
        Assert.Equal(expected, report.RootElement.GetProperty("password").GetString());
    }

    [Fact]
    public async Task Outputs_StackNeverRehearsed_SaysToRehearseIt()
    {
        _engine.Setup(engine => engine.ReadOutputs(It.IsAny<string>(), It.IsAny<StackName>())).Returns((PropertyValue.Map?)null);

        Assert.Equal(1, await RunAsync(CommandVerb.Outputs));
        Assert.Contains("run `up dev` first", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _project.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(CommandVerb verb, Dictionary<string, string>? secrets = null, bool json = false, bool showSecrets = false)
    {
        var options = new CommandOptions
        {
            Verb = verb,
            Stack = "dev",
            Project = _project.Folder,
            Secrets = secrets ?? [],
            Providers = new ProviderSet(_ => null),
            Json = json,
            ShowSecrets = showSecrets,
        };
        return new StackCommand(_engine.Object, options, _output, _error).RunAsync(TestContext.Current.CancellationToken);
    }

    private static RunResult Result(bool succeeded) => new(
        succeeded,
        new ChangeCounts(0, 0, 0, 0, 1),
        [],
        PropertyValue.Map.Empty,
        succeeded ? [] : [new(Severity.Error, "the bucket is taken", null)],
        TimeSpan.Zero);
}
