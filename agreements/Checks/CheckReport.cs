using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediaLive.Agreements.Cli;
using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Checks;

/// <summary>What is printed of a run.</summary>
internal static class CheckReport
{
    private static readonly JsonSerializerOptions Json = new(ContractJson.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter<Verdict>() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Status(ImmutableArray<Checked> all) =>
        all.Any(one => one.Result.Verdict is Verdict.Refuses or Verdict.Unreachable) ? ExitStatus.Failed : ExitStatus.Done;

    public static string AsJson(ImmutableArray<Checked> all) => JsonSerializer.Serialize(
        new
        {
            Checks = all.Select(one => new
            {
                Delivery = one.Target.Part.Path,
                one.Target.Pipeline,
                one.Target.Url,
                one.Result.Verdict,
                one.Result.Seen,
                Seconds = Math.Round(one.Took.TotalSeconds, 1),
            }),
        },
        Json) + "\n";

    /// <summary>A line for each destination, with what was seen at its end, since that is of any length.</summary>
    public static string AsTable(ImmutableArray<Checked> all)
    {
        string[][] rows =
        [
            ["delivery", "pipeline", "URL", "verdict", "seconds", "seen"],
            .. all.Select(one => new[]
            {
                one.Target.Part.Path,
                $"{one.Target.Pipeline}",
                one.Target.Url,
                InWords(one.Result.Verdict),
                one.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
                one.Result.Seen,
            }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Concat(rows.Select(row =>
            string.Join("  ", row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell))
                .TrimEnd() + "\n"))
            + $"\n{Summary(all)}\n";
    }

    public static string InWords(Verdict verdict) => verdict switch
    {
        Verdict.Accepts => "accepts",
        Verdict.Refuses => "refuses",
        Verdict.Unreachable => "unreachable",
        Verdict.Sent => "sent, nobody can tell",
        _ => "not checked",
    };

    private static string Summary(ImmutableArray<Checked> all) => string.Join(
        ", ",
        all.GroupBy(one => one.Result.Verdict)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {InWords(group.Key).Replace(",", ":", StringComparison.Ordinal)}"));
}
