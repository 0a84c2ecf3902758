using System.Collections.Immutable;
using System.Diagnostics;

namespace MediaLive.Agreements.Checks;

/// <summary>What became of one destination.</summary>
internal sealed record Checked(CheckTarget Target, CheckResult Result, TimeSpan Took);

/// <summary>Checks destinations side by side. Each check is bounded in time, and so are all together.</summary>
internal sealed class CheckRunner(CheckContext context, IReadOnlyList<IDestinationCheck> checks)
{
    /// <param name="targets">What is checked.</param>
    /// <param name="report">Is told each as it ends, one at a time.</param>
    /// <param name="cancellationToken">Ends all checks, with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>In the order of <paramref name="targets"/>.</returns>
    public async Task<ImmutableArray<Checked>> RunAsync(
        IReadOnlyList<CheckTarget> targets, Action<Checked> report, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(CheckLimits.AtOnce);
        var reporting = new Lock();
        return [.. await Task.WhenAll(targets.Select(RunOneAsync))];

        async Task<Checked> RunOneAsync(CheckTarget target)
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                var ended = await CheckAsync(target, cancellationToken);
                lock (reporting)
                    report(ended);
                return ended;
            }
            finally
            {
                places.Release();
            }
        }
    }

    private async Task<Checked> CheckAsync(CheckTarget target, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(context.Limits.Check);
        CheckResult result;
        try
        {
            result = checks.FirstOrDefault(check => check.Takes(target)) is { } check
                ? await check.RunAsync(target, context, bounded.Token)
                : CheckResult.NotChecked($"no check is known of {target.Delivery.OutputGroup} to {target.Delivery.Downstream}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            result = CheckResult.Unreachable(
                $"did not come to an end within {context.Limits.Check.TotalSeconds:0} s; "
                + "ask its operator what they see of this machine");
        }

        return new Checked(
            target, result with { Seen = Scrubbed.Of(result.Seen, target.Secrets.All).ReplaceLineEndings(" ") }, watch.Elapsed);
    }
}
