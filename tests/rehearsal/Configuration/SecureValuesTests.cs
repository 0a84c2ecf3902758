using Rehearsal.Configuration;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Configuration;

public sealed class SecureValuesTests
{
    private const string Stack = $$"""
        encryptionsalt: {{PassphraseDecrypterTests.Salt}}
        config:
          password: { secure: {{PassphraseDecrypterTests.Password}} }
          nested: { user: acme, login: [{ secure: {{PassphraseDecrypterTests.Nested}} }] }
          open: { secure: [not, one] }
        """;

    [Fact]
    public void Read_RightPassphrase_DecryptsWholeAndNestedValues()
    {
        using var project = new TemporaryProject();

        var config = project.Read(Stack, environment: new() { ["PULUMI_CONFIG_PASSPHRASE"] = PassphraseDecrypterTests.Passphrase });

        Assert.Equal(new("s3cret-påss", Secret: true), config["shop:password"]);
        Assert.Equal(new("""{"login":["inner value"],"user":"acme"}""", Secret: true), config["shop:nested"]);
        Assert.Equal(new("""{"secure":["not","one"]}""", Secret: false), config["shop:open"]);
    }

    [Fact]
    public void Read_PassphraseInAFile_IsTrimmed()
    {
        using var project = new TemporaryProject();
        var file = project.Write("passphrase", PassphraseDecrypterTests.Passphrase + "\n");

        var config = project.Read(Stack, environment: new() { ["PULUMI_CONFIG_PASSPHRASE_FILE"] = file });

        Assert.Equal("s3cret-påss", config["shop:password"].Value);
    }

    [Fact]
    public void Read_WrongPassphrase_IsToldOnce()
    {
        using var project = new TemporaryProject();

        var exception = Assert.Throws<ConfigurationException>(
            () => project.Read(Stack, environment: new() { ["PULUMI_CONFIG_PASSPHRASE"] = "wrong" }));

        Assert.EndsWith(
            "Pulumi.dev.yaml:1:17: the passphrase is not this stack's: correct PULUMI_CONFIG_PASSPHRASE, or pass each secret with --secret key=VALUE.",
            exception.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void Read_OtherSecretsProvider_SaysHowToGiveTheSecret()
    {
        using var project = new TemporaryProject();

        var exception = Assert.Throws<ConfigurationException>(() => project.Read(
            "secretsprovider: awskms://key\nconfig:\n  password: { secure: x }\n", environment: new() { ["PULUMI_CONFIG_PASSPHRASE"] = "any" }));

        Assert.Contains("pass each with --secret key=VALUE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AllSecretsGivenForThisRun_NeedsNoPassphrase()
    {
        using var project = new TemporaryProject();

        var config = project.Read(Stack, new() { ["password"] = "a", ["shop:nested"] = "{}" });

        Assert.Equal("a", config["shop:password"].Value);
    }
}
