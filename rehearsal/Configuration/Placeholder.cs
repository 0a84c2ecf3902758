using System.Security.Cryptography;
using System.Text;

namespace Rehearsal.Configuration;

/// <summary>
/// What stands in for a secret that can't be decrypted. It follows from the key and the ciphertext, so that a secret that is set
/// anew is another one, and one that is left alone is the same in each rehearsal. It tells nothing of the secret.
/// </summary>
internal static class Placeholder
{
    private const int Digits = 16;

    /// <summary>
    /// <c>placeholder-</c> and 16 hex digits: 28 characters that most rules about passwords, names and parts of URLs allow.
    /// </summary>
    public static string Of(string key, string ciphertext)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{ciphertext}"));
        return "placeholder-" + Convert.ToHexStringLower(hash)[..Digits];
    }
}
