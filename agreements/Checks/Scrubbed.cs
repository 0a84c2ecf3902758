using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Checks;

/// <summary>Text without secrets, whoever wrote it.</summary>
internal static class Scrubbed
{
    /// <summary>The text with <see cref="OperatorAddress.Secret"/> in the place of each secret, also as URLs escape it.</summary>
    public static string Of(string text, IEnumerable<string> secrets)
    {
        var forms = secrets
            .Where(secret => secret.Length > 0)
            .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) })
            .Distinct()
            .OrderByDescending(secret => secret.Length);
        return forms.Aggregate(text, (all, secret) => all.Replace(secret, OperatorAddress.Secret, StringComparison.Ordinal));
    }
}
