using Rehearsal.Aws.Emulated;
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
    public static ProviderSet? Parse(string text)
    {
        if (text == Default)
        {
            var simulated = new SimulatedAws();
            return new ProviderSet(package => package is "aws" or "aws-native" ? simulated : null);
        }

        // Only of this machine: a rehearsal must never reach a real AWS.
        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint is { Scheme: "http", IsLoopback: true }
            ? Emulated(endpoint)
            : null;
    }

    private static ProviderSet Emulated(Uri endpoint)
    {
        var (aws, native) = (new TerraformAws(endpoint), new EmulatedMediaPackageV2(endpoint));
        return new ProviderSet(
            package => package switch
            {
                "aws" => aws,
                "aws-native" => native,
                _ => null,
            },
            aws);
    }
}

/// <summary>The providers by package, and what of them must be ended after a command.</summary>
internal sealed class ProviderSet(Func<string, IProvider?> find, IAsyncDisposable? processes = null) : IAsyncDisposable
{
    public IProvider? Find(string package) => find(package);

    public ValueTask DisposeAsync() => processes?.DisposeAsync() ?? ValueTask.CompletedTask;
}
