using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries;

/// <summary>
/// The characters that a URL is written in. .NET's parser trims or encodes all others without a word, and the channel would be
/// given another URL than was agreed.
/// </summary>
internal static partial class UrlText
{
    /// <summary>Says so when the text has a character that URLs don't take.</summary>
    public static bool IsRefused(ConfigText text, Complaint complain)
    {
        if (Characters().IsMatch(text.Value))
            return false;
        complain("has a space or another character that URLs don't take", "take it out, or percent-encode it");
        return true;
    }

    [GeneratedRegex(@"^[!#-;=?-\[\]_a-z~]*\z")]
    private static partial Regex Characters();
}
