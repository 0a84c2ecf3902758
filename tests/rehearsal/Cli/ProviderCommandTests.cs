using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumirpc;
using Rehearsal.Cli;
using Rehearsal.Schema;
using Xunit;

namespace Rehearsal.Tests.Cli;

public sealed class ProviderCommandTests
{
    [Theory]
    [InlineData("", "aws,aws-native")]
    [InlineData("aws", "aws")]
    [InlineData("aws-native", "aws-native")]
    [InlineData("aws-native aws", "aws,aws-native")]
    public async Task Serve_ThePackages_SaysWhatToSetAndServesThemUntilInterrupted(string packages, string expected)
    {
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new Signalling();

        var chosen = packages.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var serving = ProviderCommand.ServeAsync(chosen, output, TextWriter.Null, interrupted.Token);
        await Task.WhenAny(output.Flushed, serving);

        Assert.Contains("Nothing real is made, changed or deleted.", output.ToString(), StringComparison.Ordinal);
        var variable = Regex.Match(output.ToString(), "export PULUMI_DEBUG_PROVIDERS=(.*)").Groups[1].Value;
        var served = variable.Split(',').Select(item => item.Split(':')).ToDictionary(item => item[0], item => item[1]);
        Assert.Equal(expected, string.Join(',', served.Keys));
        foreach (var (package, port) in served)
        {
            using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
            var client = new ResourceProvider.ResourceProviderClient(channel);
            var info = await client.GetPluginInfoAsync(new Empty(), cancellationToken: interrupted.Token);
            Assert.Equal((package == "aws" ? PackageSchemas.Aws : PackageSchemas.AwsNative).Version, info.Version);
        }

        await interrupted.CancelAsync();
        await serving;
    }

    [Fact]
    public async Task Run_OfAPackageThatIsNotSimulated_SaysWhichAre()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var status = await CommandLine.RunAsync(["provider", "gcp"], output, error);

        Assert.Equal(2, status);
        Assert.Equal(
            """
            error: the simulated AWS has no package 'gcp'. Known are: aws, aws-native.
            usage: dotnet run --project rehearsal -- provider [aws] [aws-native]   (--help tells more)

            """,
            error.ToString(), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("provider --json", "there is no option '--json' for provider, which has no stack.")]
    [InlineData("--state s provider aws", "there is no option '--state' for provider, which has no stack.")]
    [InlineData("provider --show-secrets", "there is no option '--show-secrets' for provider, which has no stack.")]
    [InlineData("provider aws --project .", "there is no option '--project' for provider, which has no stack.")]
    [InlineData("provider --jsn", "there is no option '--jsn' for provider.")]
    public async Task Run_WithAnOptionOfStacks_IsRefused(string arguments, string mistake)
    {
        using var error = new StringWriter();

        var status = await CommandLine.RunAsync(arguments.Split(' '), TextWriter.Null, error);

        Assert.Equal(2, status);
        Assert.Equal($"error: {mistake}", error.ToString().Split(Environment.NewLine, 2)[0].Split('\n')[0]);
    }

    private sealed class Signalling : StringWriter
    {
        private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Flushed => _flushed.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _flushed.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
