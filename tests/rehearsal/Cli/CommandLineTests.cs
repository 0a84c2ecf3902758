using Rehearsal.Cli;
using Xunit;

namespace Rehearsal.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "error: a verb is missing: preview, up, destroy, outputs, provider.", "<verb>")]
    [InlineData("prevew dev", "error: there is no verb 'prevew'. Did you mean 'preview'?", "<verb>")]
    [InlineData("refresh dev", "error: there is no verb 'refresh'. Known are: preview, up, destroy, outputs, provider.", "<verb>")]
    [InlineData("up", "error: the stack's name is missing.", "up")]
    [InlineData("up dev prod", "error: 'prod' is one word too many: one stack at a time.", "up")]
    [InlineData("up dev --jsn", "error: there is no option '--jsn' for up. Did you mean '--json'?", "up")]
    [InlineData("outputs dev --aws simulated", "error: there is no option '--aws' for outputs. ", "outputs")]
    [InlineData("up dev --aws http://example.com", "error: --aws takes ", "up")]
    [InlineData("up dev --project", "error: Required argument missing for option: '--project'.", "up")]
    public async Task Run_Misuse_SaysWhatIsWrongAndHowToCall(string arguments, string expected, string verb)
    {
        var (status, options, output, error) = await RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, status);
        Assert.Null(options);
        Assert.Empty(output);
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
        Assert.EndsWith($"usage: dotnet run --project rehearsal -- {verb} <stack> [options]   (--help tells more){Environment.NewLine}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hunter2")]
    [InlineData("=hunter2")]
    [InlineData("a:b:c=hunter2")]
    public async Task Run_SecretWithoutAKey_IsRefusedAndNotRepeated(string secret)
    {
        var (status, _, _, error) = await RunAsync("up", "dev", "--secret", secret);

        Assert.Equal(2, status);
        Assert.Contains("--secret takes key=value", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AllOptions_AreUnderstood()
    {
        var (status, options, _, _) = await RunAsync(
            "destroy", "prod", "--project", "p", "--config-file", "f", "--state", "s", "--secret", "a=b=c", "--secret", "aws:d=", "--show-secrets", "--json", "--aws", "simulated");

        Assert.Equal(0, status);
        Assert.NotNull(options);
        Assert.Equal(
            (CommandVerb.Destroy, "prod", "p", "f", "s", true, true),
            (options.Verb, options.Stack, options.Project, options.ConfigFile, options.State, options.ShowSecrets, options.Json));
        Assert.Equal(new Dictionary<string, string> { ["a"] = "b=c", ["aws:d"] = "" }, options.Secrets);
    }

    [Theory]
    [InlineData("preview", true)]
    [InlineData("up", true)]
    [InlineData("destroy", false)]
    public async Task Run_PlaceholderSecrets_IsWhatIsAskedFor(string verb, bool expected)
    {
        var (status, options, _, _) = await RunAsync(expected ? [verb, "dev", "--placeholder-secrets"] : [verb, "dev"]);

        Assert.Equal((0, expected), (status, options?.PlaceholderSecrets));
    }

    [Theory]
    [InlineData("outputs", "--placeholder-secrets", "there is no option '--placeholder-secrets' for outputs.")]
    [InlineData("up", "--show-secrets", "--show-secrets would show placeholders, with --placeholder-secrets: leave one out.")]
    public async Task Run_PlaceholderSecretsWhereThereAreNone_IsRefused(string verb, string option, string expected)
    {
        var (status, _, _, error) = await RunAsync(verb, "dev", "--placeholder-secrets", option);

        Assert.Equal(2, status);
        Assert.StartsWith($"error: {expected}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoOptions_HasDefaults()
    {
        var (_, options, _, _) = await RunAsync("outputs", "dev");

        Assert.NotNull(options);
        Assert.Equal((CommandVerb.Outputs, ".", null, null, false, false), (options.Verb, options.Project, options.ConfigFile, options.State, options.ShowSecrets, options.Json));
        Assert.Empty(options.Secrets);
        Assert.NotNull(options.Providers.Find("aws"));
        Assert.Same(options.Providers.Find("aws"), options.Providers.Find("aws-native"));
        Assert.Null(options.Providers.Find("gcp"));
    }

    [Fact]
    public async Task Run_Help_ListsTheVerbs()
    {
        var (status, _, output, _) = await RunAsync("--help");

        Assert.Equal(0, status);
        Assert.All(["preview", "up", "destroy", "outputs"], verb => Assert.Contains($"{verb} <stack>", output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help", "-- [command] [options]", "up dev --secret", "--json")]
    [InlineData("up --help", "up <stack>", "up prod --state", "--aws")]
    [InlineData("outputs --help", "outputs <stack>", "outputs dev --json", "--show-secrets")]
    public async Task Run_Help_NamesTheCommandThatPeopleTypeWithExamplesAndOptions(string arguments, string usage, string example, string option)
    {
        var (status, _, output, _) = await RunAsync(arguments.Split(' '));

        Assert.Equal(0, status);
        Assert.Contains($"  dotnet run --project rehearsal -- ", output, StringComparison.Ordinal);
        Assert.Contains(usage, output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Examples:{Environment.NewLine}  dotnet run --project rehearsal -- ", output, StringComparison.Ordinal);
        Assert.Contains($"  dotnet run --project rehearsal -- {example}", output, StringComparison.Ordinal);
        Assert.Contains(option, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Rehearsal.Tests", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_HelpOfAVerbThatRunsNothing_ListsNoOptionsOfARun()
    {
        var (_, _, output, _) = await RunAsync("outputs", "--help");

        Assert.All(["--aws", "--secret ", "--config-file"], option => Assert.DoesNotContain(option, output, StringComparison.Ordinal));
    }

    private static async Task<(int Status, CommandOptions? Options, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        CommandOptions? given = null;
        var status = await CommandLine.RunAsync(arguments, output, error, (options, _) =>
        {
            given = options;
            return Task.FromResult(0);
        });
        return (status, given, output.ToString(), error.ToString());
    }
}
