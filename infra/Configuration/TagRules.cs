using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>
/// What all services accept as tags. Lengths and characters: the API models of IAM and SSM; their number and <c>aws:</c>:
/// Tagging AWS resources user guide, Tag naming limits and requirements.
/// </summary>
internal static partial class TagRules
{
    private const int MostTags = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    public static void Check(StackConfig stack, ConfigFindings findings)
    {
        var path = new ConfigPath("tags");
        if (stack.Tags.Count > MostTags)
            findings.Error(path, null, $"are {stack.Tags.Count}, and a resource takes {MostTags}", "remove some");
        foreach (var (key, value) in stack.Tags)
        {
            if (key.Length == 0)
                findings.Error(path, null, "has a tag without a key", "write its key");
            else
                CheckText(path.Key(key), key, "key", LongestKey, findings);
            CheckText(path.Key(key), value, "value", LongestValue, findings);
        }

        if (stack.Channels.Any(channel => channel.Role is null))
            CheckCase(stack.Tags.Keys, path, findings);
    }

    private static void CheckText(ConfigPath path, string text, string what, int longest, ConfigFindings findings)
    {
        if (text.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            findings.Error(path, text, $"is a {what} that starts with aws:, which AWS keeps for itself", $"write another {what}");
        if (text.EnumerateRunes().Count() is var length && length > longest)
            findings.Error(path, null, $"has a {what} of {length} characters, and AWS takes {longest}", "shorten it");
        if (!Characters().IsMatch(text))
        {
            findings.Error(path, text, $"is a {what} with a character that tags don't take",
                "use letters, digits, spaces and _ . : / = + - @ only");
        }
    }

    /// <summary>
    /// IAM, and no other service that is used here, takes keys of a role's tags that differ only in case for the same key (IAM
    /// User Guide, "Rules for tagging in IAM and AWS STS": Case sensitivity).
    /// </summary>
    private static void CheckCase(IEnumerable<string> keys, ConfigPath path, ConfigFindings findings)
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in keys)
        {
            if (first.TryAdd(key, key))
                continue;
            findings.Error(path.Key(key), null,
                $"is {path.Key(first[key])} to IAM, which does not tell upper and lower case apart in a role's tags",
                "remove one of them");
        }
    }

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex Characters();
}
