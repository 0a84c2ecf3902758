using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;
using Rehearsal.Terraform;

namespace Rehearsal.Cli;

/// <summary>The one place where it is decided what stands behind the resources of a package.</summary>
internal static class ProviderChoice
{
    public const string Default = "simulated";
    public const string Forms = $"{Default} or http://127.0.0.1:PORT";
    public const string Description =
        "What stands in for AWS: simulated, with nothing to install; or the address of an AWS API emulator, with Terraform's AWS provider before it.";

    /// <summary>The providers by package; null when the text is none of <see cref="Forms"/>.</summary>
    public static Func<string, IProvider?>? Parse(string text)
    {
        if (text == Default)
            return Aws(() => new SimulatedAws());
        // Only of this machine: a rehearsal must never reach a real AWS.
        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint is { Scheme: "http", IsLoopback: true }
            ? Aws(() => new TerraformAws(endpoint))
            : null;
    }

    /// <summary>Both packages speak of one AWS. It is made when the first resource asks for it.</summary>
    private static Func<string, IProvider?> Aws(Func<IProvider> create)
    {
        var aws = new Lazy<IProvider>(create);
        return package => package is "aws" or "aws-native" ? aws.Value : null;
    }
}
