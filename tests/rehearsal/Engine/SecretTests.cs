using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Engine;

public sealed class SecretTests : IDisposable
{
    private const string Word = "hunter2-of-the-marsh";

    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    private string KeyFile => Path.Combine(_stack.Folder, "secrets.key");

    [Fact]
    public async Task Up_WithSecretInput_MarksTheOutputAndGivesTheProviderTheValue()
    {
        Response? bucket = null;

        await _stack.UpAsync(async program => bucket = await program.BucketAsync("logs", new { tags = new { pin = Plain.Secret(Word), open = "x" } }));

        Assert.Equal(Plain.Value(new { open = "x", pin = Plain.Secret(Word) }), bucket!.Outputs["tags"]);
        Assert.Equal(Plain.Value(new { open = "x", pin = Word }), Assert.Single(_stack.Provider.SeenInputs)["tags"]);
    }

    [Fact]
    public async Task Up_WithSecretInAList_MarksTheWholeList()
    {
        Response? bucket = null;

        await _stack.UpAsync(async program => bucket = await program.BucketAsync("logs", new { list = new[] { Plain.Secret(Word), Plain.Value("x") } }));

        Assert.Equal(Plain.Secret(new[] { Word, "x" }), bucket!.Outputs["list"]);
    }

    [Fact]
    public async Task Up_WithAdditionalSecretOutputs_MarksThem()
    {
        Response? bucket = null;

        await _stack.UpAsync(async program => bucket = await program.BucketAsync("logs", options: request => request.AdditionalSecretOutputs.Add("arn")));

        Assert.IsType<PropertyValue.Secret>(bucket!.Outputs["arn"]);
    }

    [Fact]
    public async Task Up_OfClientWithoutSecrets_GetsPlainValues()
    {
        Response? bucket = null;

        await _stack.UpAsync(async program => bucket = await program.BucketAsync("logs", new { pin = Plain.Secret(Word) }, request => request.AcceptSecrets = false));

        Assert.Equal(PropertyValue.Of(Word), bucket!.Outputs["pin"]);
    }

    [Fact]
    public async Task State_WithSecrets_HoldsThemEncryptedAndGivesThemBack()
    {
        static Task Program(TestClient program) => program.BucketAsync("logs", new { pin = Plain.Secret(Word) });
        await _stack.UpAsync(Program);

        var result = await _stack.UpAsync(Program);

        Assert.Equal(2, result.Changes.Same);
        Assert.Equal(Plain.Secret(Word), result.Resources.Single(r => r.Name == "logs").Outputs["pin"]);
        Assert.DoesNotContain(Word, File.ReadAllText(_stack.StateFile), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public async Task Up_WithChangedSecret_ReportsTheChangeMasked()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { pin = Plain.Secret(Word) }));

        await _stack.UpAsync(program => program.BucketAsync("logs", new { pin = Plain.Secret(Word + "!") }));

        var change = Assert.Single(Assert.Single(_stack.Steps, step => step.Operation == Operation.Update).Changes);
        Assert.Equal("pin", change.Path);
        Assert.DoesNotContain(Word, change.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("configuration")]
    [InlineData("input")]
    [InlineData("output of the last run")]
    public async Task Up_WithErrorsOfAnApiThatRepeatASecret_ShowsItNowhere(string known)
    {
        if (known == "configuration") _stack.Config["shop:pin"] = new(Word, Secret: true);
        if (known == "output of the last run") await _stack.UpAsync(program => program.BucketAsync("logs", new { key = Plain.Secret(Word) }));
        _stack.Provider.OnCreate = _ => throw new Rehearsal.Providers.ProviderException($"InvalidPin: '{Word}' is weak");

        var result = await _stack.UpAsync(async program =>
        {
            await program.BucketAsync("logs", new { key = known == "input" ? Plain.Secret(Word) : Plain.Value("b") });
            await program.Engine.LogAsync(new() { Severity = Pulumirpc.LogSeverity.Error, Message = $"{Word} it was" });
        });

        Assert.Equal(["InvalidPin: '[secret]' is weak", "[secret] it was"], result.Diagnostics.Select(diagnostic => diagnostic.Message).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(_stack.Events.OfType<RunEvent.StepFailed>(), failed => failed.Message.Contains(Word, StringComparison.Ordinal));
        Assert.DoesNotContain(_stack.Events.OfType<RunEvent.Diagnosed>(), told => told.Diagnostic.Message.Contains(Word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Up_WithLostKey_SaysWhichFileIsMissing()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { pin = Plain.Secret(Word) }));
        File.Delete(KeyFile);

        var error = await Assert.ThrowsAsync<EngineException>(() => _stack.UpAsync(_ => Task.CompletedTask));

        Assert.Contains($"their key {KeyFile} is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_WithAnotherKey_SaysThatItDoesNotFit()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { pin = Plain.Secret(Word) }));
        File.WriteAllText(KeyFile, Convert.ToBase64String(new byte[32]));

        var error = await Assert.ThrowsAsync<EngineException>(() => _stack.UpAsync(_ => Task.CompletedTask));

        Assert.Contains("can't be decrypted with the key in " + KeyFile, error.Message, StringComparison.Ordinal);
    }
}
