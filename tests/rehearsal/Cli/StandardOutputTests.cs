using System.Diagnostics;
using Rehearsal.Cli;
using Xunit;

namespace Rehearsal.Tests.Cli;

/// <summary>The command as a shell starts it, with an output that can't be written.</summary>
public sealed class StandardOutputTests
{
    [Theory]
    [InlineData("{0} > /dev/full")]
    [InlineData("{0} >&-")]
    [InlineData("{0} | true; exit ${{PIPESTATUS[0]}}")]
    public async Task Run_OutputThatCannotBeWritten_IsAnErrorAndNoStackTrace(string shell)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");

        var (status, error) = await RunAsync(string.Format(null, shell, $"dotnet {typeof(CommandLine).Assembly.Location} --help"));

        Assert.Equal(1, status);
        Assert.StartsWith("error: standard output can't be written: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Run_NeitherOutputNorErrors_FailsQuietly()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");

        Assert.Equal((1, ""), await RunAsync($"dotnet {typeof(CommandLine).Assembly.Location} --help > /dev/full 2> /dev/full"));
    }

    [Fact]
    public void SteadyWriter_AfterAFailure_WritesNothingMoreAndKeepsTheFirst()
    {
        using var inner = new FailingWriter();
        using var writer = new SteadyWriter(inner);

        writer.WriteLine("a");
        writer.WriteLine("b");
        writer.Write('c');

        Assert.Equal("a", inner.ToString());
        Assert.Equal("No room for 1.", writer.Failure?.Message);
    }

    private static async Task<(int Status, string Error)> RunAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }

    // A text is cut off where there is no room, as on a disk.
    private sealed class FailingWriter : StringWriter
    {
        private int _room = 1;

        public override void Write(string? value)
        {
            var text = value ?? "";
            base.Write(text[..Math.Min(_room, text.Length)]);
            if (text.Length > _room) throw new IOException($"No room for {text.Length - _room}.");
            _room -= text.Length;
        }
    }
}
