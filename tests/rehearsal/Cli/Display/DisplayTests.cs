using Rehearsal.Cli.Display;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Spectre.Console.Testing;
using Xunit;

namespace Rehearsal.Tests.Cli.Display;

public sealed class DisplayTests
{
    [Theory]
    [InlineData(Verb.Preview, "plain-preview")]
    [InlineData(Verb.Up, "plain-up")]
    public async Task PlainDisplay_Run_IsShownInLines(Verb verb, string snapshot)
    {
        using var output = new StringWriter();
        var display = new PlainDisplay(verb, output, new PropertyText(showSecrets: false));

        await ShowAsync(display, verb);

        Snapshot.Matches(snapshot, output.ToString());
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task LiveDisplay_AtTheEnd_LeavesATreeThatFitsTheTerminal(int width)
    {
        using var console = new TestConsole().Width(width);
        var display = new LiveDisplay(Verb.Preview, console, new PropertyText(showSecrets: false));

        await ShowAsync(display, Verb.Preview);

        var left = WhatIsLeft(console.Output);
        Snapshot.Matches($"terminal-{width}", left);
        Assert.All(left.Split('\n').TakeWhile(line => line != "Changes:"), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public async Task Display_SecretsShown_AreInClear()
    {
        using var output = new StringWriter();

        await ShowAsync(new PlainDisplay(Verb.Up, output, new PropertyText(showSecrets: true)), Verb.Up);

        Assert.Contains("value: \"hunter2\" => \"hunter3\"", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Without the trees before the last, which a terminal erases: how many there are is for the clock to say.</summary>
    private static string WhatIsLeft(string output)
    {
        const string Heading = "    Type ";
        return output[..output.IndexOf(Heading, StringComparison.Ordinal)] + output[output.LastIndexOf(Heading, StringComparison.Ordinal)..];
    }

    private static async Task ShowAsync(IRunDisplay display, Verb verb)
    {
        display.Building("infra/shop.csproj");
        display.Begin(SampleRun.Header with { Verb = verb });
        foreach (var happened in SampleRun.Events)
            display.Report(happened);
        await display.EndAsync(SampleRun.Result);
    }
}
