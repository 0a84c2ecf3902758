using Rehearsal.Configuration;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Configuration;

public sealed class StackConfigurationTests
{
    [Theory]
    [InlineData("text", "text")]
    [InlineData("\"123\"", "123")]
    [InlineData("123", "123")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("017", "15")]
    [InlineData("1_000", "1000")]
    [InlineData("-5", "-5")]
    [InlineData("018", "18")]
    [InlineData("1.50", "1.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("TRUE", "true")]
    [InlineData("yes", "yes")]
    [InlineData("~", "")]
    [InlineData("", "")]
    [InlineData("null", "")]
    [InlineData("{ a: , b: ~ }", """{"a":null,"b":null}""")]
    [InlineData("'null'", "null")]
    [InlineData("12:30:45", "12:30:45")]
    [InlineData("2025-11-13", "2025-11-13 00:00:00 +0000 UTC")]
    [InlineData("[1, '1', true, yes, null, 1.0]", """[1,"1",true,"yes",null,1]""")]
    [InlineData("{ b: 1, a: { d: x, c: [] } }", """{"a":{"c":[],"d":"x"},"b":1}""")]
    [InlineData("{ '1': x, yes: y }", """{"1":"x","yes":"y"}""")]
    [InlineData("{ text: 'a<b>&\"' }", """{"text":"a<b>&\""}""")]
    [InlineData("!!str 5", "5")]
    public void Read_Value_IsHandedOverAsPulumiDoes(string yaml, string expected)
    {
        using var project = new TemporaryProject();

        var config = project.Read($"config:\n  shop:value: {yaml}\n");

        Assert.Equal(new(expected, Secret: false), config["shop:value"]);
    }

    [Fact]
    public void Read_AnchorsAndMergeKeys_AreResolved()
    {
        using var project = new TemporaryProject();

        var config = project.Read("config:\n  base: &base { a: 1, b: 2 }\n  more: { <<: *base, b: 3 }\n");

        Assert.Equal("""{"a":1,"b":3}""", config["shop:more"].Value);
    }

    [Fact]
    public void Read_KeyForms_BelongToTheirNamespaces()
    {
        using var project = new TemporaryProject();

        var config = project.Read("config:\n  plain: 1\n  aws:region: eu-west-1\n  shop:config:old: 2\n");

        Assert.Equal(["aws:region", "shop:old", "shop:plain"], config.Keys);
    }

    [Fact]
    public void Read_EmptyStackFile_HasNoConfiguration()
    {
        using var project = new TemporaryProject();

        Assert.Empty(project.Read(""));
    }

    [Fact]
    public void Read_ProjectDefaults_FillInWhatTheStackLeavesOut()
    {
        using var project = new TemporaryProject("""
            name: shop
            runtime: { name: dotnet }
            config:
              aws:region: { value: eu-west-1 }
              size: { type: string, default: small }
              colour: blue
              needed: { type: string }
            """);

        var config = project.Read("config:\n  colour: red\n");

        Assert.Equal(
            [("aws:region", "eu-west-1"), ("shop:colour", "red"), ("shop:size", "small")],
            config.Select(entry => (entry.Key, entry.Value.Value)));
    }

    [Fact]
    public void Read_SecretOfThisRun_ComesBeforeTheFile()
    {
        using var project = new TemporaryProject();

        var config = project.Read("config:\n  password: { secure: unreadable }\n", new() { ["password"] = "given", ["aws:token"] = "too" });

        Assert.Equal(new("given", Secret: true), config["shop:password"]);
        Assert.Equal(new("too", Secret: true), config["aws:token"]);
    }

    [Fact]
    public void Read_SeveralMistakes_AreAllToldWithTheirPlaces()
    {
        using var project = new TemporaryProject();

        var exception = Assert.Throws<ConfigurationException>(() => project.Read(
            "config:\n  a:b:c:d: 1\n  same: 1\n  shop:same: 2\n  odd: [.nan]\n  hidden: { secure: x }\n"));

        Assert.Collection(
            exception.Message.Split('\n'),
            line => Assert.EndsWith("Pulumi.dev.yaml:2:3: 'a:b:c:d' is no configuration key; write namespace:name, or just the name for the project's own.", line, StringComparison.Ordinal),
            line => Assert.EndsWith("Pulumi.dev.yaml:4:3: 'shop:same' is there twice; remove one.", line, StringComparison.Ordinal),
            line => Assert.EndsWith("Pulumi.dev.yaml:5:9: NaN is no number in JSON; quote it if text is meant.", line, StringComparison.Ordinal),
            line => Assert.EndsWith(
                "Pulumi.dev.yaml:6:21: 'shop:hidden' is encrypted: set PULUMI_CONFIG_PASSPHRASE "
                + "(or PULUMI_CONFIG_PASSPHRASE_FILE), pass --secret shop:hidden=VALUE, or rehearse with --placeholder-secrets.",
                line,
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ 1: x }")]
    [InlineData("[{ a: { true: x } }]")]
    [InlineData("{ 1.5: x }")]
    [InlineData("{ ~: x }")]
    [InlineData("{ [a]: x }")]
    public void Read_KeyThatIsNoText_IsRefusedWithItsPlace(string yaml)
    {
        using var project = new TemporaryProject();

        var exception = Assert.Throws<ConfigurationException>(() => project.Read($"config:\n  a: {yaml}\n"));

        Assert.Contains("Pulumi.dev.yaml:2:", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("a key must be text; quote it.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config: [1]", "1:9: `config` must hold keys and values.")]
    [InlineData("- 1", "1:1: expected keys and values")]
    [InlineData("config:\n  a: 1\n a: [", "3:2: this is not YAML")]
    [InlineData("config:\n  a: 1\n  a: 2\n", "this is not YAML")]
    public void Read_FileOfAnotherShape_IsRefusedWithItsPlace(string yaml, string expected)
    {
        using var project = new TemporaryProject();

        var exception = Assert.Throws<ConfigurationException>(() => project.Read(yaml));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }
}
