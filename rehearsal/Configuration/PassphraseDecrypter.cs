using System.Security.Cryptography;
using System.Text;

namespace Rehearsal.Configuration;

/// <summary>
/// Decrypts <c>secure:</c> values as pulumi's passphrase provider encrypts them: AES-256-GCM under a key that PBKDF2 (SHA-256,
/// a million rounds) makes of the passphrase and the stack's salt. A value is <c>v1:nonce:ciphertext</c> in Base64.
/// </summary>
internal sealed class PassphraseDecrypter : IDisposable
{
    private const int Rounds = 1_000_000;
    private const int KeyBytes = 32;
    private const int TagBytes = 16;

    private readonly AesGcm _aes;

    private PassphraseDecrypter(byte[] key) => _aes = new AesGcm(key, TagBytes);

    /// <param name="passphrase">May be empty, which pulumi allows.</param>
    /// <param name="encryptionSalt"><c>v1:salt:</c> and the word "pulumi" encrypted, which proves the passphrase.</param>
    /// <exception cref="CryptographicException">The passphrase is wrong, or the salt is not one of pulumi's.</exception>
    public static PassphraseDecrypter Create(string passphrase, string encryptionSalt)
    {
        if (encryptionSalt.Split(':', 3) is not ["v1", var salt, var proof])
            throw new CryptographicException("it is not of the form v1:salt:proof");

        var key = Rfc2898DeriveBytes.Pbkdf2(passphrase, Base64(salt), Rounds, HashAlgorithmName.SHA256, KeyBytes);
        var decrypter = new PassphraseDecrypter(key);
        try
        {
            return decrypter.Decrypt(proof) == "pulumi"
                ? decrypter
                : throw new CryptographicException("it proves another word");
        }
        catch
        {
            decrypter.Dispose();
            throw;
        }
    }

    /// <exception cref="CryptographicException">The value is malformed, or encrypted under another passphrase or salt.</exception>
    public string Decrypt(string value)
    {
        if (value.Split(':') is not ["v1", var nonce, var sealedText] || Base64(sealedText) is not { Length: >= TagBytes } bytes)
            throw new CryptographicException("it is not of the form v1:nonce:ciphertext");

        var plain = new byte[bytes.Length - TagBytes];
        _aes.Decrypt(Nonce(nonce), bytes.AsSpan(0, plain.Length), bytes.AsSpan(plain.Length), plain);
        return Encoding.UTF8.GetString(plain);
    }

    public void Dispose() => _aes.Dispose();

    private static byte[] Nonce(string text) =>
        Base64(text) is { Length: 12 } nonce ? nonce : throw new CryptographicException("its nonce does not have 12 bytes");

    private static byte[] Base64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new CryptographicException("it is not Base64");
        }
    }
}
