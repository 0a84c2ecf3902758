using System.Globalization;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>Names of files with what MediaLive fills in between dollar signs: the time, and what it knows of an output.</summary>
/// <param name="now">When the check is done.</param>
internal sealed class FileNaming(DateTimeOffset now)
{
    /// <summary>
    /// The text with a value for each variable (MediaLive User Guide, "Identifiers for variable data in MediaLive"); those that
    /// the encoding decides are 0.
    /// </summary>
    public string FilledIn(string text) =>
        string.Concat(text.Split('$').Select((part, index) => index % 2 == 1 ? ValueOf(part) : part));

    private string ValueOf(string variable)
    {
        var parts = variable.Split("%0");
        var value = parts[0] switch
        {
            "dt" => Time("yyyyMMdd'T'HHmmss"),
            "d" => Time("yyyyMMdd"),
            "t" => Time("HHmmss"),
            _ => "0",
        };
        return parts is [_, var width] && int.TryParse(width, CultureInfo.InvariantCulture, out var digits)
            ? value.PadLeft(digits, '0')
            : value;
    }

    private string Time(string format) => now.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
