using System.Security.Cryptography;
using Rehearsal.Configuration;
using Xunit;

namespace Rehearsal.Tests.Configuration;

/// <summary>
/// The vectors were made with Node.js's crypto module: PBKDF2 of "correct horse" over the salt 00 11 … 77 (SHA-256, a million
/// rounds, 32 bytes), then AES-256-GCM.
/// </summary>
public sealed class PassphraseDecrypterTests : IClassFixture<PassphraseDecrypterTests.Opened>
{
    public const string Passphrase = "correct horse";
    public const string Salt = "v1:ABEiM0RVZnc=:v1:AAECAwQFBgcICQoL:zdkDVQn7X/ucxTO5Yj1CrfaW+MUQjQ==";
    public const string Password = "v1:EBESExQVFhcYGRob:38ENoKgbHxJJVkJWjUPjotRWHB+AptkpLokQ9g==";
    public const string Nested = "v1:ICEiIyQlJicoKSor:0oIyZL/DJtFmGCQ1v7WMaNDgPgBvog/zbpHt";

    private readonly PassphraseDecrypter _decrypter;

    public PassphraseDecrypterTests(Opened opened) => _decrypter = opened.Decrypter;

    [Theory]
    [InlineData(Password, "s3cret-påss")]
    [InlineData(Nested, "inner value")]
    public void Decrypt_IndependentVector_GivesTheClearText(string value, string expected) =>
        Assert.Equal(expected, _decrypter.Decrypt(value));

    [Theory]
    [InlineData("v2:EBESExQVFhcYGRob:38EN")]
    [InlineData("v1:EBESExQVFhcYGRob")]
    [InlineData("v1:EBES:38ENoKgbHxJJVkJWjUPjotRWHB+AptkpLokQ9g==")]
    [InlineData("v1:EBESExQVFhcYGRob:not Base64")]
    [InlineData("v1:EBESExQVFhcYGRob:38EN")]
    [InlineData("v1:EBESExQVFhcYGRob:38ENoKgbHxJJVkJWjUPjotRWHB+AptkpLokQ9A==")]
    public void Decrypt_MalformedOrTamperedValue_IsRefused(string value) =>
        Assert.ThrowsAny<CryptographicException>(() => _decrypter.Decrypt(value));

    [Fact]
    public void Create_WrongPassphrase_IsRefused() =>
        Assert.Throws<AuthenticationTagMismatchException>(() => PassphraseDecrypter.Create("wrong horse", Salt));

    [Fact]
    public void Create_SaltOfAnotherForm_IsRefused() =>
        Assert.Throws<CryptographicException>(() => PassphraseDecrypter.Create(Passphrase, "v2:ABEiM0RVZnc="));

    /// <summary>Making the key takes a moment, on purpose: it is made once for all tests here.</summary>
    public sealed class Opened : IDisposable
    {
        internal PassphraseDecrypter Decrypter { get; } = PassphraseDecrypter.Create(Passphrase, Salt);

        public void Dispose() => Decrypter.Dispose();
    }
}
