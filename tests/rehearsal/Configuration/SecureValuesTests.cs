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

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public void Read_PlaceholdersWithoutThePassphrase_StandInForEachSecret(string? passphrase)
    {
        using var project = new TemporaryProject();
        Dictionary<string, string> environment = passphrase is null ? [] : new() { ["PULUMI_CONFIG_PASSPHRASE"] = passphrase };

        var config = project.Read(Stack, environment: environment, placeholders: true);

        Assert.True(config["shop:password"].Secret);
        Assert.Matches("^placeholder-[0-9a-f]{16}$", config["shop:password"].Value);
        Assert.Matches("^{\"login\":\\[\"placeholder-[0-9a-f]{16}\"\\],\"user\":\"acme\"}$", config["shop:nested"].Value);
        Assert.Equal(new("{\"secure\":[\"not\",\"one\"]}", Secret: false), config["shop:open"]);
    }

    [Fact]
    public void Read_Placeholders_ChangeWithTheCiphertextAndDifferByKey()
    {
        using var project = new TemporaryProject();
        string Read(string key, string ciphertext) =>
            project.Read($"config:\n  {key}: {{ secure: '{ciphertext}' }}\n", placeholders: true)[$"shop:{key}"].Value;

        var placeholder = Read("password", "v1:a:b");

        Assert.Equal(placeholder, Read("password", "v1:a:b"));
        Assert.NotEqual(placeholder, Read("password", "v1:a:c"));
        Assert.NotEqual(placeholder, Read("token", "v1:a:b"));
    }

    [Fact]
    public void Read_PlaceholdersWhereTheSecretIsKnown_AreNotNeeded()
    {
        using var project = new TemporaryProject();
        var environment = new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE"] = PassphraseDecrypterTests.Passphrase };

        var config = project.Read(Stack, new() { ["nested"] = "given" }, environment, placeholders: true);

        Assert.Equal(("s3cret-påss", "given"), (config["shop:password"].Value, config["shop:nested"].Value));
    }

    [Fact]
    public void Read_PlaceholdersForAnotherSecretsProvider_StandInToo()
    {
        using var project = new TemporaryProject();
        var environment = new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE"] = "any" };

        var config = project.Read(
            "secretsprovider: awskms://key\nconfig:\n  password: { secure: x }\n", environment: environment, placeholders: true);

        Assert.StartsWith("placeholder-", config["shop:password"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AllSecretsGivenForThisRun_NeedsNoPassphrase()
    {
        using var project = new TemporaryProject();

        var config = project.Read(Stack, new() { ["password"] = "a", ["shop:nested"] = "{}" });

        Assert.Equal("a", config["shop:password"].Value);
    }
}
