using System.Net;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries;

/// <summary>
/// How a URL must be written whatever its protocol. .NET's parser trims or encodes the characters that URLs don't take, and takes a
/// misspelt address for a host name: the channel would send elsewhere than was agreed, and without a word.
/// </summary>
internal static partial class UrlText
{
    /// <summary>Says so when the text is written in another way.</summary>
    public static bool IsRefused(ConfigText text, Complaint complain)
    {
        if (!Characters().IsMatch(text.Value))
            complain("has a space or another character that URLs don't take", "take it out, or percent-encode it");
        else if (NumericHost().Match(text.Value) is { Success: true } host && !IsAddress(host.Groups[1].Value))
            complain("has a host of numbers that is not an IPv4 address", "write four numbers from 0 to 255, such as 203.0.113.28");
        else
            return false;
        return true;
    }

    private static bool IsAddress(string host) => IPAddress.TryParse(host, out var address) && address.ToString() == host;

    [GeneratedRegex(@"^[!#-;=?-\[\]_a-z~]*\z")]
    private static partial Regex Characters();

    [GeneratedRegex(@"^[^/]*//([0-9.]+)(?:[:/?#]|\z)")]
    private static partial Regex NumericHost();
}
