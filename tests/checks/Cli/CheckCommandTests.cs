using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Delivery.Contract.Operators;
using static MediaLive.Agreements.Checks.Tests.Support.CommandRun;

namespace MediaLive.Agreements.Checks.Tests.Cli;

/// <summary>Nobody listens where these deliveries go: what is tested is the command.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly int _port = FreePort.Take();

    [Fact]
    public async Task Check_OfSomeDeliveries_IsATableOfThose()
    {
        Write(3);

        var (status, output, error) = await RunAsync("check", "test/to-1", "test/to-2", "--outputs", _file);

        Assert.Equal((1, ""), (status, error));
        var lines = output.Split('\n');
        Assert.Matches("^delivery   pipeline  URL +verdict      seconds  seen$", lines[0]);
        Assert.Matches($"^test/to-1  0         http://127.0.0.1:{_port}/1/main  unreachable  \\d\\.\\d      nobody listens at port {_port}; ", lines[1]);
        Assert.StartsWith("test/to-2  0 ", lines[2], StringComparison.Ordinal);
        Assert.Equal(["", "2 unreachable", ""], lines[3..]);
    }

    [Fact]
    public async Task Check_AsJson_HasTheMembersThatWereAgreed()
    {
        Write(1);

        var (_, output, _) = await RunAsync("check", "--outputs", _file, "--json");

        Assert.Equal($$"""
            {
              "checks": [
                {
                  "delivery": "test/to-0",
                  "pipeline": 0,
                  "url": "http://127.0.0.1:{{_port}}/0/main",
                  "verdict": "unreachable",
                  "seen": "nobody listens at port {{_port}}; check the port with its operator, and whether the server runs",
                  "seconds": 0
                }
              ]
            }

            """, System.Text.RegularExpressions.Regex.Replace(output, "\"seconds\": [0-9.]+", "\"seconds\": 0"));
    }

    [Fact]
    public async Task Check_OfMoreThanTen_NeedsAWord()
    {
        Write(11);

        var (status, output, error) = await RunAsync("check", "--outputs", _file);

        Assert.Equal((2, ""), (status, output));
        Assert.Equal("This would send to 11 destinations at once: name some, or add --yes.", error.Trim());
        Assert.Contains("11 unreachable", (await RunAsync("check", "--outputs", _file, "--yes")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n", "Nothing was sent.", "")]
    [InlineData("y", "", "11 unreachable")]
    public async Task Check_OfMoreThanTenOnATerminal_Asks(string typed, string error, string output)
    {
        Write(11);
        using var terminal = Typing(typed);

        var run = await RunAsync("", terminal, "check", "--outputs", _file);

        Assert.Contains("Send to 11 destinations?", terminal.Output, StringComparison.Ordinal);
        Assert.Equal((1, error), (run.Status, run.Error.Trim()));
        Assert.EndsWith(output, run.Output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_WithoutAValueOnATerminal_IsAskedForUnseen()
    {
        Write(1, parameter: "/password");
        using var terminal = Typing("hunter2hunter2");

        var (_, output, error) = await RunAsync("", terminal, "check", "--outputs", _file, "--secret", "/password");

        Assert.Contains("/password:", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", terminal.Output + output + error, StringComparison.Ordinal);
        Assert.Contains("1 unreachable", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/passwrd=hunter2", "--secret /passwrd: no destination needs a secret of that name; they need /password.")]
    [InlineData("/password", "--secret /password: standard input has no line for it; give a line for each secret without a value, in their order.")]
    public async Task Secret_ThatIsWrong_IsToldWithoutItsValue(string secret, string error)
    {
        Write(1, parameter: "/password");

        var run = await RunAsync("check", "--outputs", _file, "--secret", secret);

        Assert.Equal((2, "", error), (run.Status, run.Output, run.Error.Trim()));
    }

    [Fact]
    public async Task Secret_BesideOutputsOnStandardInput_NeedsAFile()
    {
        var (status, _, error) = await RunAsync("check", "--secret", "/password");

        Assert.Equal((2, "Standard input can't hold both the outputs and secrets: give --outputs FILE."), (status, error.Trim()));
    }

    [Theory]
    [InlineData("--seconds", "0")]
    [InlineData("--seconds", "61")]
    [InlineData("--endpoint-url", "127.0.0.1:5000")]
    [InlineData("--secnds", "5")]
    public async Task Check_WrongCommandLine_ExitsWithTwo(string option, string value)
    {
        Write(1);

        Assert.Equal(2, (await RunAsync("check", "--outputs", _file, option, value)).Status);
    }

    public void Dispose() => File.Delete(_file);

    private void Write(int deliveries, string? parameter = null)
    {
        var stack = new AgreedStack();
        foreach (var number in Enumerable.Range(0, deliveries))
        {
            stack.Add(
                $"to-{number}",
                "hls",
                "http",
                new OperatorAddress
                {
                    Pipelines = [0],
                    Address = $"http://127.0.0.1:{_port}/{number}/main",
                    Username = parameter is null ? null : "acme",
                    PasswordParameter = parameter,
                },
                destination => new()
                {
                    HlsGroupSettings = new() { Destination = destination, HlsCdnSettings = new() { HlsBasicPutSettings = new() } },
                });
        }

        stack.Write(_file);
    }
}
