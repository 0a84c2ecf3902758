using System.Text;

namespace Rehearsal.Cli;

/// <summary>
/// Writes as long as that is possible, and remembers why it is not: a full disk or a closed pipe must not break off a run whose
/// steps are under way.
/// </summary>
internal sealed class SteadyWriter(Func<TextWriter> open) : TextWriter
{
    private readonly Lock _gate = new();
    private TextWriter? _inner;

    public SteadyWriter(TextWriter inner)
        : this(() => inner)
    {
    }

    /// <summary>Null while everything could be written.</summary>
    public Exception? Failure { get; private set; }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Try(inner => inner.Write(value));

    public override void Write(string? value) => Try(inner => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(inner => inner.Write(buffer, index, count));

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Flush() => Try(inner => inner.Flush());

    private void Try(Action<TextWriter> write)
    {
        lock (_gate)
        {
            if (Failure is not null) return;
            try
            {
                write(_inner ??= open());
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                Failure = e;
            }
        }
    }
}
