using System.Security.Cryptography;
using System.Text;
using Rehearsal.Engine;

namespace Rehearsal.Secrets;

/// <summary>Encrypts the secrets of a state folder with AES-GCM: nonce, tag and ciphertext in one base64 text.</summary>
internal sealed class SecretBox(KeyFile key) : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly Lock _gate = new();
    private AesGcm? _cipher;

    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(Nonce(box));
        lock (_gate) Cipher(key.ReadOrCreate).Encrypt(Nonce(box), plain, Text(box), Tag(box));
        return Convert.ToBase64String(box);
    }

    public string Open(string sealedText)
    {
        try
        {
            var box = Convert.FromBase64String(sealedText);
            if (box.Length < NonceSize + TagSize) throw new FormatException();
            var plain = new byte[Text(box).Length];
            lock (_gate) Cipher(key.Read).Decrypt(Nonce(box), Text(box), Tag(box), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            throw new EngineException(
                $"A secret in the state can't be decrypted with the key in {key.Path}: it was encrypted with another one, or damaged. Restore the key that belongs to this state.", e);
        }
    }

    public void Dispose() => _cipher?.Dispose();

    private AesGcm Cipher(Func<byte[]> read) => _cipher ??= new AesGcm(read(), TagSize);

    private static Span<byte> Nonce(byte[] box) => box.AsSpan(0, NonceSize);

    private static Span<byte> Tag(byte[] box) => box.AsSpan(NonceSize, TagSize);

    private static Span<byte> Text(byte[] box) => box.AsSpan(NonceSize + TagSize);
}
