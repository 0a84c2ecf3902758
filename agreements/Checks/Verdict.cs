using System.Text.Json.Serialization;

namespace MediaLive.Agreements.Checks;

/// <summary>What is known of a destination after a check.</summary>
internal enum Verdict
{
    /// <summary>It took what was sent, or its settings let MediaLive in.</summary>
    [JsonStringEnumMemberName("accepts")]
    Accepts,

    /// <summary>It answered, and does not take it.</summary>
    [JsonStringEnumMemberName("refuses")]
    Refuses,

    /// <summary>Nobody answered, or nobody who can be trusted to be the one that was agreed.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,

    /// <summary>It was sent, over a protocol in which nobody answers.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>Nothing was tried, or not all that it takes.</summary>
    [JsonStringEnumMemberName("not checked")]
    NotChecked,
}

/// <summary>What a check found.</summary>
/// <param name="Verdict">What is known of the destination.</param>
/// <param name="Seen">
/// One line without secrets: what was seen, and what to do about it. Of <see cref="Verdict.NotChecked"/>, why.
/// </param>
internal sealed record CheckResult(Verdict Verdict, string Seen)
{
    public static CheckResult Accepts(string seen) => new(Verdict.Accepts, seen);

    public static CheckResult Refuses(string seen) => new(Verdict.Refuses, seen);

    public static CheckResult Unreachable(string seen) => new(Verdict.Unreachable, seen);

    public static CheckResult Sent(string seen) => new(Verdict.Sent, seen);

    public static CheckResult NotChecked(string why) => new(Verdict.NotChecked, why);
}
