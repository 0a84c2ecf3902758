using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;

namespace Rehearsal.Cli;

/// <summary>The one place where it is decided what stands behind the resources of a package.</summary>
internal static class ProviderChoice
{
    public const string Default = "simulated";
    public const string Forms = Default;
    public const string Description = "What stands in for AWS: simulated, with nothing to install.";

    /// <summary>The providers by package; null when the text is none of <see cref="Forms"/>.</summary>
    public static Func<string, IProvider?>? Parse(string text) => text switch
    {
        Default => Aws(new SimulatedAws()),
        _ => null,
    };

    private static Func<string, IProvider?> Aws(IProvider provider) => package => package is "aws" or "aws-native" ? provider : null;
}
