using System.Text;
using Rehearsal.Engine;

namespace Rehearsal.Programs;

/// <summary>
/// How much configuration a stack may have. Pulumi hands it to a program in one environment variable, <c>PULUMI_CONFIG</c>, and Linux
/// starts no program with a variable over 128 KiB, its name included (<c>MAX_ARG_STRLEN</c>): what a rehearsal let pass, pulumi
/// could not run.
/// </summary>
internal static class ConfigurationSize
{
    public const int Limit = 128 * 1024 - 15;
    public const int Warning = 96 * 1024;

    /// <summary>A warning when little room is left; null when there is plenty.</summary>
    /// <exception cref="ProgramException">There is none.</exception>
    public static Diagnostic? Check(IReadOnlyDictionary<string, ConfigValue> config)
    {
        var size = Measure(ProgramEnvironment.Configuration(config));
        if (size > Limit)
        {
            throw new ProgramException(
                $"The configuration is {size} bytes as JSON, and pulumi can start no program with more than {Limit} (one environment variable): "
                + "spread the channels over several stacks.");
        }
        return size < Warning
            ? null
            : new(Severity.Warning, $"The configuration is {size} bytes as JSON; from {Limit} on pulumi can't start the program. Spread the channels over several stacks.", null);
    }

    // Pulumi writes these characters as \u003c and its like.
    private static int Measure(string json) => Encoding.UTF8.GetByteCount(json) + 5 * json.Count(c => c is '<' or '>' or '&');
}
