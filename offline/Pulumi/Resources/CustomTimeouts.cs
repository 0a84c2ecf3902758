namespace Pulumi;

/// <summary>How long a provider may take for each operation.</summary>
public sealed class CustomTimeouts
{
    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }

    internal Pulumirpc.CustomTimeouts ToWire() => new() { Create = Text(Create), Update = Text(Update), Delete = Text(Delete) };

    internal CustomTimeouts Clone() => new() { Create = Create, Update = Update, Delete = Delete };

    /// <summary>The engine reads Go durations; a tick is a hundred nanoseconds.</summary>
    private static string Text(TimeSpan? duration) => duration is { Ticks: var ticks } ? $"{ticks}00ns" : "";
}
