using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Files;

/// <summary>
/// A part of the names of an output's files: letters, digits and <c>_ . ~ -</c>, which URLs and object keys take as they are, and
/// MediaLive's variables, such as <c>$dt$</c>.
/// </summary>
internal sealed partial class Modifier : IConfigValue<Modifier>
{
    private Modifier(string text) => Text = text;

    public string Text { get; }

    static Modifier? IConfigValue<Modifier>.Read(ConfigText text, Complaint complain)
    {
        if (text.Value.Length == 0)
            complain("is empty", "write its value, or remove the key");
        else if (!Characters().IsMatch(Variables.Without(text.Value)))
        {
            complain("has other characters than letters, digits and _ . ~ - outside of variables",
                "write it like _1080p or _$dt$");
        }
        else if (Variables.BrokenRule(text.Value, Variables.InHlsModifiers) is { } broken)
            complain(broken.Rule, broken.Remedy);
        else
            return new Modifier(text.Value);
        return null;
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"^[A-Za-z0-9_.~$-]*\z")]
    private static partial Regex Characters();
}
