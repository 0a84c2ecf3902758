namespace Rehearsal.Cli.Report;

/// <summary>What is shown in place of a value.</summary>
internal static class Marker
{
    public const string Secret = "[secret]";
    public const string Unknown = "[unknown]";
}
