using System.Security.Cryptography;
using System.Text;

namespace Rehearsal.Aws.Simulated;

/// <summary>Values that AWS would draw at random, drawn from a seed instead, so that every run gives the same.</summary>
internal static class MadeUp
{
    public static string Hex(string seed, int length) => Draw(seed, length, "0123456789abcdef");

    public static string Digits(string seed, int length) => Draw(seed, length, "0123456789");

    public static string Lower(string seed, int length) => Draw(seed, length, "abcdefghijklmnopqrstuvwxyz");

    public static string Alphanumeric(string seed, int length) =>
        Draw(seed, length, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The alphabet of IAM's unique ids.</summary>
    public static string Base32(string seed, int length) => Draw(seed, length, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

    public static string Uuid(string seed) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16)).ToString();

    /// <summary>A public address from the range kept for tests (RFC 2544), so that it is nobody's.</summary>
    public static string PublicIp(string seed)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return $"198.{18 + (bytes[0] & 1)}.{bytes[1]}.{bytes[2]}";
    }

    private static string Draw(string seed, int length, string alphabet) => string.Create(length, (seed, alphabet), (text, state) =>
    {
        var bytes = new byte[text.Length];
        for (var done = 0; done < bytes.Length; done += SHA256.HashSizeInBytes)
        {
            var block = SHA256.HashData(Encoding.UTF8.GetBytes($"{done}/{state.seed}"));
            block.AsSpan(0, Math.Min(block.Length, bytes.Length - done)).CopyTo(bytes.AsSpan(done));
        }

        for (var i = 0; i < text.Length; i++)
            text[i] = state.alphabet[bytes[i] % state.alphabet.Length];
    });
}
