using System.Security.Cryptography;
using System.Text;

namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>
/// How publishers log in at Adobe Media Server and at those who do as it does, such as Akamai and Wowza: each step is a
/// connection of its own, the server's questions are in the description of its error, and the answers go with the name of
/// the application. The server never sees the password.
/// </summary>
internal sealed class AdobeAuthentication(string username, string password)
{
    private const int ChallengeBytes = 8;

    /// <returns>What to append to the name of the application; null where nothing of this is asked.</returns>
    /// <param name="description">The server's, of an error.</param>
    public string? AnswerTo(string description) => AnswerTo(
        description, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ChallengeBytes / 2)));

    /// <inheritdoc cref="AnswerTo(string)"/>
    /// <param name="description">The server's, of an error.</param>
    /// <param name="challenge">Ours.</param>
    internal string? AnswerTo(string description, string challenge)
    {
        var question = ServerQuestion.In(description);
        if (question is not { Scheme: "adobe" } || question.Reason is not (null or "needauth"))
            return null;
        var login = $"?authmod=adobe&user={username}";
        if (question.Reason is null)
            return login;
        var asked = question.Opaque ?? question.Challenge ?? "";
        var opaque = question.Opaque is null ? "" : $"&opaque={question.Opaque}";
        var response = Digest(Digest($"{username}{question.Salt}{password}") + asked + challenge);
        return $"{login}&challenge={challenge}&response={response}{opaque}";
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "The servers' choice.")]
    private static string Digest(string text) => Convert.ToBase64String(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>
/// What a server asks of a publisher, such as <c>[ AccessManager.Reject ] : [ authmod=adobe ] : ?reason=needauth&amp;user=…</c>.
/// </summary>
internal sealed record ServerQuestion(string Scheme, string? Reason, string? Salt, string? Challenge, string? Opaque)
{
    /// <returns>Null where it asks for no user.</returns>
    public static ServerQuestion? In(string description)
    {
        if (Word(description, "authmod") is not { } scheme)
            return null;
        return new ServerQuestion(
            scheme,
            Word(description, "reason"),
            Word(description, "salt"),
            Word(description, "challenge"),
            Word(description, "opaque"));
    }

    /// <summary>The first question lists the schemes, and has no reason; the value ends where the next begins.</summary>
    private static string? Word(string description, string name)
    {
        var at = description.IndexOf($"{name}=", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var value = description.AsSpan(at + name.Length + 1);
        var end = value.IndexOfAny(" &];,");
        return (end < 0 ? value : value[..end]).ToString();
    }
}
