using System.Diagnostics;
using System.Globalization;
using Rehearsal.Aws.Emulated;
using Rehearsal.Engine;
using Rehearsal.Providers;
using Rehearsal.Terraform;
using Xunit;

namespace Rehearsal.Tests.Terraform;

/// <summary>
/// Runs against real parts in which the engine or the provider is killed at moments that a seed chooses: the next run must end where an
/// undisturbed one does, and a destroy must leave nothing.
/// </summary>
[Collection(nameof(Emulator))]
public sealed class KillTests(Emulator emulator)
{
    /// <summary>Each is killed once during an update, and once during a destroy.</summary>
    private const int Stacks = 20;

    private const string Run = "REHEARSAL_TEST_KILL";

    private static readonly TimeSpan OrphanTimeout = TimeSpan.FromSeconds(10);

    [Fact]
    public Task Stack_WhoseEngineIsKilled_ConvergesAndLeavesNothing() => ConvergeAsync("engine", async (run, _) =>
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(KillTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(KillTests).FullName}.{nameof(Killed)}"])
        {
            RedirectStandardOutput = true,
            Environment = { [Run] = run.ToString() },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 137 or -1, $"The engine was not killed, but ended with {process.ExitCode}: {output}");
        var providers = File.ReadAllLines(run.Providers).Select(line => int.Parse(line, CultureInfo.InvariantCulture)).ToArray();
        Assert.NotEmpty(providers);
        Assert.True(await ProviderProcesses.HaveEndedAsync(providers, OrphanTimeout), "A provider outlived the engine.");
    });

    [Fact]
    public Task Stack_WhoseProviderIsKilled_ConvergesAndLeavesNothing() => ConvergeAsync("provider", async (run, providers) =>
    {
        var fatal = new FatalProviders(providers, run.Moment, () => ProviderProcesses.Kill(ProviderProcesses.Under(Environment.ProcessId)));
        await run.GoAsync(fatal.Find);
    });

    /// <summary>Not a test of its own: the run that is started in a process of its own, to be killed.</summary>
    [Fact(Explicit = true)]
    public async Task Killed()
    {
        var run = KillRun.Parse(Environment.GetEnvironmentVariable(Run)!);
        await using var aws = new TerraformAws(run.Endpoint);
        var fatal = new FatalProviders(Providers(aws, run.Endpoint), run.Moment, () =>
        {
            File.WriteAllLines(run.Providers, ProviderProcesses.Under(Environment.ProcessId).Select(id => $"{id}"));
            Process.GetCurrentProcess().Kill();
        });
        await run.GoAsync(fatal.Find);
    }

    private static Func<string, IProvider?> Providers(TerraformAws aws, Uri endpoint)
    {
        var native = new EmulatedMediaPackageV2(endpoint);
        return package => package == "aws-native" ? native : aws;
    }

    private async Task ConvergeAsync(string victim, Func<KillRun, Func<string, IProvider?>, Task> disturb)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in Linux's /proc.");
        var server = emulator.Server;
        await using var aws = new TerraformAws(server.Endpoint);
        var providers = Providers(aws, server.Endpoint);
        var before = await server.AskAsync("inventory");
        var failures = new List<string>();
        for (var seed = 0; seed < Stacks; seed++)
        {
            var random = new Random(seed);
            var folder = Directory.CreateTempSubdirectory("rehearsal-");
            foreach (var verb in new[] { Verb.Up, Verb.Destroy })
            {
                var run = new KillRun(server.Endpoint, folder.FullName, $"{victim}-{seed}", verb, Moment.Next(random, Shop.Size));
                await disturb(run, providers);
                await server.SettleAsync();
                var (resumed, again) = (await run.GoAsync(providers), await run.GoAsync(providers));
                if (!resumed.Succeeded || again.Changes.Same != again.Resources.Count || again.Resources.Count != (verb == Verb.Up ? Shop.Size + 1 : 0))
                    failures.Add($"{run}: {string.Join("; ", resumed.Diagnostics.Concat(again.Diagnostics).Select(diagnostic => diagnostic.Message))}");
            }

            folder.Delete(recursive: true);
        }

        Assert.True(failures.Count == 0, $"{(2 * Stacks) - failures.Count} of {2 * Stacks} converged:\n{string.Join('\n', failures)}");
        Assert.Equal(before, await server.AskAsync("inventory"));
    }
}
