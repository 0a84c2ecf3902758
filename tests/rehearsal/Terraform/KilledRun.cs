using System.Diagnostics;
using Rehearsal.Terraform;
using Xunit;

namespace Rehearsal.Tests.Terraform;

/// <summary>Not a test of its own: the run that <see cref="KillTests"/> starts in a process of its own, to be killed there.</summary>
public sealed class KilledRun
{
    /// <summary>The environment variable that holds the <see cref="KillRun"/>.</summary>
    public const string Variable = "REHEARSAL_TEST_KILL";

    [Fact(Explicit = true)]
    public async Task Go()
    {
        var run = KillRun.Parse(Environment.GetEnvironmentVariable(Variable)!);
        await using var aws = new TerraformAws(run.Endpoint);
        var fatal = new FatalProviders(KillRun.Providers(aws, run.Endpoint), run.Moment, () =>
        {
            File.WriteAllLines(run.ProcessFile, ProviderProcesses.Under(Environment.ProcessId).Select(id => $"{id}"));
            Process.GetCurrentProcess().Kill();
        });
        await run.GoAsync(fatal.Find);
    }
}
