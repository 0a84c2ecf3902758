namespace Rehearsal.Terraform.Plugin;

/// <summary>What a Go program says of its own end on standard error: one line that tells why, and then a stack trace.</summary>
internal sealed class LastWords
{
    private static readonly string[] Beginnings = ["panic: ", "fatal error: "];

    /// <summary>The line that tells why; null when the program said nothing of the kind.</summary>
    public string? Cause { get; private set; }

    public void Hear(string? line)
    {
        if (line is not null && Beginnings.Any(beginning => line.StartsWith(beginning, StringComparison.Ordinal)))
            Cause ??= line;
    }
}
