using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rehearsal.Configuration;

/// <summary>
/// A scalar with the type that pulumi's YAML library gives it: YAML 1.2's types with underscores in numbers, octals of either
/// edition, and dates. <c>yes</c>, <c>no</c>, <c>on</c> and <c>off</c> are text.
/// </summary>
internal abstract partial record YamlScalar
{
    public static YamlScalar Resolve(YamlScalarNode node)
    {
        var text = node.Value ?? "";
        if (node.Style is not (ScalarStyle.Plain or ScalarStyle.Any) || node.Tag == "tag:yaml.org,2002:str")
            return new Text(text);

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => new Null(),
            "true" or "True" or "TRUE" => new Bool(true),
            "false" or "False" or "FALSE" => new Bool(false),
            ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => new Number("+Infinity"),
            "-.inf" or "-.Inf" or "-.INF" => new Number("-Infinity"),
            ".nan" or ".NaN" or ".NAN" => new Number("NaN"),
            _ => (YamlScalar?)Date(text) ?? (YamlScalar?)Numeric(text.Replace("_", "", StringComparison.Ordinal)) ?? new Text(text),
        };
    }

    private static Number? Numeric(string text) => Integer(text) ?? Float(text);

    private static Number? Integer(string text)
    {
        if (!IntegerForm().IsMatch(text))
            return null;

        var negative = text[0] == '-';
        var digits = text.TrimStart('+', '-');
        var (radix, start) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, 2),
            ['0', 'o' or 'O', ..] => (8, 2),
            ['0', 'b' or 'B', ..] => (2, 2),
            ['0', _, ..] => (8, 1),
            _ => (10, 0),
        };
        var value = digits[start..].Aggregate(BigInteger.Zero, (sum, digit) => sum * radix + Convert.ToInt32(digit.ToString(), 16));
        value = negative ? -value : value;
        return value >= long.MinValue && value <= ulong.MaxValue
            ? new Number(value.ToString(CultureInfo.InvariantCulture))
            : new Number(JsonNumber((double)value));
    }

    private static Number? Float(string text) =>
        FloatForm().IsMatch(text) ? new Number(JsonNumber(double.Parse(text, CultureInfo.InvariantCulture))) : null;

    /// <summary>As Go writes a number in JSON: no exponent between 1e-6 and 1e21.</summary>
    private static string JsonNumber(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(value) is 0 or (>= 1e-6 and < 1e21)
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : text.ToLowerInvariant().Replace("e-0", "e-", StringComparison.Ordinal);
    }

    /// <summary>A date is text to a program, and in the form that Go prints: what pulumi hands over, odd as it looks.</summary>
    private static Text? Date(string text)
    {
        if (!DateForm().IsMatch(text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;

        var zone = date.Offset == TimeSpan.Zero ? "+0000 UTC" : $"{date:zzz} {date:zzz}".Replace(":", "", StringComparison.Ordinal);
        return new Text($"{date.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)} {zone}");
    }

    [GeneratedRegex("^[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$")]
    private static partial Regex IntegerForm();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex FloatForm();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}([Tt ]\d{1,2}:\d{1,2}:\d{1,2}(\.\d+)?(Z|[-+]\d\d:\d\d)?)?$")]
    private static partial Regex DateForm();

    public sealed record Null : YamlScalar;

    public sealed record Bool(bool Value) : YamlScalar;

    /// <summary>A number as JSON writes it, or <c>NaN</c>, <c>+Infinity</c>, <c>-Infinity</c>, which JSON can't.</summary>
    public sealed record Number(string Json) : YamlScalar
    {
        public bool IsFinite => char.IsAsciiDigit(Json[^1]);
    }

    public sealed record Text(string Value) : YamlScalar;
}
