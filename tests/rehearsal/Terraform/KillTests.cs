using System.Diagnostics;
using System.Globalization;
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
    /// <summary>Each is disturbed once during an update, and once during a destroy. Twenty take minutes.</summary>
    private static readonly int Stacks =
        int.Parse(Environment.GetEnvironmentVariable("REHEARSAL_TEST_KILLED_STACKS") ?? "2", CultureInfo.InvariantCulture);

    private static readonly TimeSpan OrphanTimeout = TimeSpan.FromSeconds(10);

    [Fact]
    public Task Stack_WhoseEngineIsKilled_ConvergesAndLeavesNothing() => ConvergeAsync("engine", async (run, _) =>
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(KilledRun).Assembly.Location, "-explicit", "only", "-class", typeof(KilledRun).FullName!])
        {
            RedirectStandardOutput = true,
            Environment = { [KilledRun.Variable] = run.ToString() },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 137 or -1, $"The engine was not killed, but ended with {process.ExitCode}: {output}");
        int[] providers = [.. File.ReadAllLines(run.ProcessFile).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];
        Assert.True(await ProviderProcesses.HaveEndedAsync(providers, OrphanTimeout), "A provider outlived the engine.");
        return providers;
    });

    [Fact]
    public Task Stack_WhoseProviderIsKilled_ConvergesAndLeavesNothing() => ConvergeAsync("provider", async (run, providers) =>
    {
        IReadOnlyList<int> killed = [];
        var fatal = new FatalProviders(providers, run.Moment, () =>
        {
            killed = ProviderProcesses.Under(Environment.ProcessId);
            ProviderProcesses.Kill(killed);
        });
        await run.GoAsync(fatal.Find);
        // A killed process goes on for a moment; the next run may not find it at work.
        Assert.True(await ProviderProcesses.HaveEndedAsync(killed, OrphanTimeout), "A provider outlived its killing.");
        return killed;
    });

    /// <param name="victim">A part of the stacks' names.</param>
    /// <param name="disturb">Does a run in which somebody is killed, and tells which provider processes ended with that.</param>
    private async Task ConvergeAsync(string victim, Func<KillRun, Func<string, IProvider?>, Task<IReadOnlyList<int>>> disturb)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in Linux's /proc.");
        var server = emulator.Server;
        await using var aws = new TerraformAws(server.Endpoint);
        var providers = KillRun.Providers(aws, server.Endpoint);
        var before = (string?)await server.AskAsync("inventory");
        var failures = new List<string>();
        var processes = 0;
        for (var seed = 0; seed < Stacks; seed++)
        {
            var random = new Random(seed);
            var folder = Directory.CreateTempSubdirectory("rehearsal-");
            foreach (var verb in new[] { Verb.Up, Verb.Destroy })
            {
                var run = new KillRun(server.Endpoint, folder.FullName, $"{victim}-{seed}", verb, Moment.Next(random, Shop.Size));
                processes += (await disturb(run, providers)).Count;
                await server.SettleAsync();
                var (resumed, again) = (await run.GoAsync(providers), await run.GoAsync(providers));
                if (!resumed.Succeeded || again.Changes.Same != again.Resources.Count || again.Resources.Count != (verb == Verb.Up ? Shop.Size + 1 : 0))
                    failures.Add($"{run}: {string.Join("; ", resumed.Diagnostics.Concat(again.Diagnostics).Select(diagnostic => diagnostic.Message))}");
            }

            folder.Delete(recursive: true);
        }

        Assert.True(failures.Count == 0, $"{(2 * Stacks) - failures.Count} of {2 * Stacks} converged:\n{string.Join('\n', failures)}");
        Assert.Equal(before, (string?)await server.AskAsync("inventory"));
        Assert.NotEqual(0, processes);
    }
}
