using System.Security.Cryptography;
using YamlDotNet.RepresentationModel;

namespace Rehearsal.Configuration;

/// <summary>
/// Decrypts the <c>secure:</c> values of one stack. The key, a second's work, is made for the first of them. Where there is no
/// passphrase, or not the stack's, placeholders may stand in for them.
/// </summary>
internal sealed class SecureValues : IDisposable
{
    private readonly YamlFile _stack;
    private readonly bool _placeholders;
    private readonly Lazy<PassphraseDecrypter?> _decrypter;

    public SecureValues(YamlFile stack, PassphraseSource passphrases, bool placeholders)
    {
        _stack = stack;
        _placeholders = placeholders;
        _decrypter = new(() => passphrases.Find() is { } passphrase ? Find(passphrase) : null);
    }

    public string Decrypt(string key, YamlScalarNode ciphertext)
    {
        if (_decrypter.Value is not { } decrypter)
        {
            return _placeholders
                ? Placeholder.Of(key, ciphertext.Value!)
                : throw _stack.Wrong(ciphertext, $"'{key}' is encrypted: {Remedy(key)}");
        }

        try
        {
            return decrypter.Decrypt(ciphertext.Value!);
        }
        catch (CryptographicException exception)
        {
            throw _stack.Wrong(
                ciphertext, $"'{key}' can't be decrypted ({exception.Message}): encrypt it again with `pulumi config set --secret`, or pass --secret {key}=VALUE.");
        }
    }

    public void Dispose()
    {
        if (_decrypter is { IsValueCreated: true, Value: { } decrypter })
            decrypter.Dispose();
    }

    private static string Remedy(string key) =>
        $"set {PassphraseSource.Variable} (or {PassphraseSource.FileVariable}), pass --secret {key}=VALUE, "
        + "or rehearse with --placeholder-secrets.";

    /// <summary>Continuous integration hands an empty passphrase to those whom it trusts with none.</summary>
    private PassphraseDecrypter? Find(string passphrase)
    {
        try
        {
            return Create(passphrase);
        }
        catch (ConfigurationException) when (_placeholders)
        {
            return null;
        }
    }

    private PassphraseDecrypter Create(string passphrase)
    {
        var salt = _stack.Text("encryptionsalt") ?? throw _stack.Wrong(
            _stack.Root, "secrets are encrypted, but not under a passphrase (there is no `encryptionsalt`): pass each with --secret key=VALUE.");
        try
        {
            return PassphraseDecrypter.Create(passphrase, salt);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw _stack.Wrong(
                _stack.Root.Children["encryptionsalt"],
                $"the passphrase is not this stack's: correct {PassphraseSource.Variable}, or pass each secret with --secret key=VALUE.");
        }
        catch (CryptographicException exception)
        {
            throw _stack.Wrong(_stack.Root.Children["encryptionsalt"], $"`encryptionsalt` is not one that pulumi wrote: {exception.Message}.");
        }
    }
}
