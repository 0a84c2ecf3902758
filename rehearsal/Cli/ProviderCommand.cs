using System.CommandLine;
using Rehearsal.Aws.Simulated;
using Rehearsal.Providers.Plugin;
using Rehearsal.Schema;

namespace Rehearsal.Cli;

/// <summary><c>provider [aws] [aws-native]</c>: serves the simulated AWS to pulumi itself until it is interrupted.</summary>
internal static class ProviderCommand
{
    public const string Name = "provider";
    public const string Usage = $"{Name} [aws] [aws-native]";

    private static readonly (string Name, Func<PackageSchema> Schema)[] Packages =
    [
        ("aws", () => PackageSchemas.Aws),
        ("aws-native", () => PackageSchemas.AwsNative),
    ];

    private static readonly string[] Names = [.. Packages.Select(package => package.Name)];

    /// <param name="ofStacks">The options that are offered everywhere, and mean nothing where there is no stack.</param>
    public static Command Create(params IReadOnlyList<Option> ofStacks)
    {
        var packages = new Argument<string[]>("package")
        {
            Description = $"{string.Join(" or ", Names)}; without one, both.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        packages.Validators.Add(given =>
        {
            foreach (var unknown in given.Tokens.Select(token => token.Value).Except(Names))
            {
                given.AddError(unknown.StartsWith('-')
                    ? $"there is no option '{unknown}' for {Name}."
                    : $"the simulated AWS has no package '{unknown}'. Known are: {string.Join(", ", Names)}.");
            }
        });
        var command = new Command(Name, "Serve the simulated AWS to pulumi itself, for it to rehearse.") { packages };
        command.Validators.Add(given =>
        {
            foreach (var option in ofStacks.Where(option => given.GetResult(option) is { Implicit: false }))
                given.AddError($"there is no option '{option.Name}' for {Name}, which has no stack.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var streams = parsed.InvocationConfiguration;
            await ServeAsync(parsed.GetValue(packages) ?? [], streams.Output, streams.Error, cancellationToken);
            return ExitStatus.Done;
        });
        return command;
    }

    internal static async Task ServeAsync(
        string[] chosen, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var simulated = new SimulatedAws();
        var hosts = new List<PluginHost>();
        try
        {
            foreach (var package in Packages.Where(package => chosen.Length == 0 || chosen.Contains(package.Name)))
                hosts.Add(await PluginHost.StartAsync(package.Schema(), simulated, error.WriteLine));
            await output.WriteLineAsync(Told(hosts));
            await output.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how it ends.
        }
        finally
        {
            foreach (var host in hosts)
                await host.DisposeAsync();
        }
    }

    private static string Told(IReadOnlyList<PluginHost> hosts) => $"""
        The simulated AWS is pulumi's provider of {string.Join(" and ", hosts.Select(host => host.Package))}, until Ctrl-C.
        Nothing real is made, changed or deleted.
        Pulumi's state does not know that: use a stack of its own, never one that is deployed. In another terminal:

            export PULUMI_DEBUG_PROVIDERS={string.Join(',', hosts.Select(host => $"{host.Package}:{host.Port}"))}
            pulumi preview
        """;
}
