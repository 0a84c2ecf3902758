using MediaLive.Agreements.Checks.Secrets;

namespace MediaLive.Agreements.Checks;

/// <summary>What a server says, as it may be shown.</summary>
internal static class ServerWords
{
    private const int Longest = 120;

    /// <returns>One line without secrets; empty for nothing.</returns>
    public static string Of(string text, TargetSecrets secrets)
    {
        var line = Scrubbed.Of(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim(), secrets.All);
        return line.Length <= Longest ? line : $"{line[..(Longest - 1)]}…";
    }
}
