using System.Net;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries;

/// <summary>
/// How a URL must be written whatever its protocol. .NET's parser trims or encodes the characters that URLs don't take, and
/// takes a misspelt address for a host name: the channel would silently send elsewhere than was agreed.
/// </summary>
internal static partial class UrlText
{
    /// <summary>
    /// The URL with its scheme in lower case, as MediaLive spells schemes; null, and a complaint, when
    /// it is written in a wrong way.
    /// </summary>
    public static string? Of(ConfigText text, Complaint complain)
    {
        if (BrokenRule(text.Value) is not { } broken)
            return Scheme().Replace(text.Value, scheme => scheme.Value.ToLowerInvariant());
        complain(broken.Rule, broken.Remedy);
        return null;
    }

    private static (string Rule, string Remedy)? BrokenRule(string url)
    {
        if (!Characters().IsMatch(url))
            return ("has a space or another character that URLs don't take", "take it out, or percent-encode it");
        if (NumericHost().Match(url) is { Success: true } host && !IsAddress(host.Groups[1].Value))
        {
            return ("has a host of numbers that is not an IPv4 address",
                "write four numbers from 0 to 255, such as 203.0.113.28");
        }

        return Variables.BrokenRule(url);
    }

    private static bool IsAddress(string host) => IPAddress.TryParse(host, out var address) && address.ToString() == host;

    [GeneratedRegex(@"^[!#-;=?-\[\]_a-z~]*\z")]
    private static partial Regex Characters();

    [GeneratedRegex(@"^[^/]*//((?:0[xX][0-9A-Fa-f]*|[0-9.])+)(?:[:/?#]|\z)")]
    private static partial Regex NumericHost();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*(?=://)")]
    private static partial Regex Scheme();
}
