using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>The sample in TypeScript, with npm's own clients of Pulumi and of AWS.</summary>
public sealed partial class TypeScriptSampleTests
{
    public TypeScriptSampleTests() => TypeScriptSample.Require();

    /// <summary>
    /// Every setting is where the sample in C# has it, whose channels are tested by themselves. That one makes router inputs besides.
    /// </summary>
    [Theory]
    [InlineData("STANDARD")]
    [InlineData("SINGLE_PIPELINE")]
    public async Task Channel_OfEveryCombination_IsThatOfTheSampleInCSharp(string channelClass)
    {
        using var deliveries = new RehearsedStack(Row.Stack(channelClass, Row.All));
        Assert.Equal(0, (await deliveries.UpAsync()).Status);
        using var reference = deliveries.Sample("curling");
        using var sample = deliveries.SampleInTypeScript("curling");

        var expected = await reference.UpAsync();
        var made = await sample.UpAsync();

        Assert.True(made.Status == 0, made.Text);
        Assert.Equal(expected.Names.Where(name => !OfRouterInputs().IsMatch(name)), made.Names);
        Assert.Equal(Template(expected), Template(made));
        Assert.Matches(ChannelArn(), (string)made.Outputs["arn"]!);
        Assert.EndsWith($":{made.Outputs["channelId"]}", (string)made.Outputs["arn"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_MadeAgain_IsTheSame()
    {
        using var deliveries = new RehearsedStack(Row.Stack("STANDARD", [Row.All.Single(row => row.Name == "rtmp-rtmp")]));
        Assert.Equal(0, (await deliveries.UpAsync()).Status);
        using var sample = deliveries.SampleInTypeScript("curling");

        var (previewed, made, again) = (await sample.PreviewAsync(), await sample.UpAsync(), await sample.UpAsync());

        // The stack itself, the channel, and a secret with a version for the stream name.
        Assert.Equal((0, new Changes(Create: 4)), (previewed.Status, previewed.Changes));
        Assert.Equal((0, previewed.Changes), (made.Status, made.Changes));
        Assert.Equal((0, new Changes(Same: 4)), (again.Status, again.Changes));
    }

    [Fact]
    public async Task Channel_ThatIsNotHandedOver_IsRefusedWithThoseThatAre()
    {
        using var deliveries = new RehearsedStack(Row.Stack("STANDARD", [Row.All[0]]));
        Assert.Equal(0, (await deliveries.UpAsync()).Status);
        using var sample = deliveries.SampleInTypeScript("darts");

        var refused = await sample.UpAsync();

        Assert.Equal(1, refused.Status);
        var error = Assert.Single(refused.Errors);
        Assert.Contains("The delivery stack has no channel 'darts': it has curling.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_OfTheSchema_AreTheCommittedOnes()
    {
        var (status, types) = await TypeScriptSample.RunAsync("types");

        Assert.Equal(0, status);
        Snapshot.Matches("../../samples/channel-typescript/contract.ts", types);
    }

    [Fact]
    public async Task Sources_OfTheSample_HaveTheTypesThatTheySay()
    {
        var (status, mistakes) = await TypeScriptSample.RunAsync("check");

        Assert.Equal((0, ""), (status, mistakes));
    }

    /// <summary>Of the channel. Secrets are kept under names of their own, so that what refers to them differs.</summary>
    private static string Template(Report report)
    {
        var stack = report.Resources.Single(resource => (string)resource["type"]! == "aws:cloudformation/stack:Stack");
        return Json.Text(JsonNode.Parse(KeptSecret().Replace((string)stack["inputs"]!["templateBody"]!, "{{a secret}}"))!);
    }

    [GeneratedRegex("^(aws-native:|aws:iam/|pulumi:providers:aws-native )")]
    private static partial Regex OfRouterInputs();

    [GeneratedRegex(@"\{\{resolve:secretsmanager:[^}]*\}\}")]
    private static partial Regex KeptSecret();

    [GeneratedRegex("^arn:aws:medialive:us-west-2:[0-9]{12}:channel:[0-9]+$")]
    private static partial Regex ChannelArn();
}
