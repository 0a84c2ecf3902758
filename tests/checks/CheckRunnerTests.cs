using MediaLive.Agreements.Pages;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Checks.Tests;

public sealed class CheckRunnerTests
{
    private static readonly CheckContext Short = new(new CheckLimits(TimeSpan.Zero) { Answer = TimeSpan.FromMilliseconds(20) }, null);

    private static readonly AgreedDelivery Delivery = new()
    {
        OutputGroup = "hls",
        Downstream = "http",
        Destination = new() { Id = "test" },
        OutputGroupSettings = new(),
        Operator = new() { System = "", AddressedBy = "", Addresses = [], Transport = [] },
    };

    private static readonly CheckTarget Target = new(
        new AgreedPart("channel", new() { Class = "STANDARD", Region = "", RoleArn = "", Deliveries = new Dictionary<string, AgreedDelivery>() }, "delivery", Delivery),
        0,
        Delivery.Destination,
        new OperatorAddress { Pipelines = [0], Address = "http://127.0.0.1/" })
    {
        Secrets = new() { Password = "hunter2/hunter2" },
    };

    [Fact]
    public async Task Run_CheckThatDoesNotEnd_IsUnreachable()
    {
        var ended = await RunAsync([Target], async cancellation =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return CheckResult.Accepts("");
        }, TestContext.Current.CancellationToken);

        Assert.StartsWith("did not come to an end within 0 s; ", Assert.Single(ended).Result.Seen, StringComparison.Ordinal);
        Assert.Equal(Verdict.Unreachable, ended[0].Result.Verdict);
    }

    [Fact]
    public async Task Run_ThatIsStopped_EndsAllChecks()
    {
        using var stopped = new CancellationTokenSource();
        var ends = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync([Target, Target], async cancellation =>
        {
            await stopped.CancelAsync();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                Interlocked.Increment(ref ends);
            }

            return CheckResult.Accepts("");
        }, stopped.Token));

        Assert.InRange(ends, 1, 2);
    }

    [Fact]
    public async Task Run_ManyChecks_AreNotAllAtOnce()
    {
        var (now, most) = (0, 0);

        await RunAsync([.. Enumerable.Repeat(Target, 3 * CheckLimits.AtOnce)], async cancellation =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(2, cancellation);
            Interlocked.Decrement(ref now);
            return CheckResult.Accepts("");
        }, TestContext.Current.CancellationToken);

        Assert.InRange(most, 2, CheckLimits.AtOnce);
    }

    [Theory]
    [InlineData("said hunter2/hunter2", "said [secret]")]
    [InlineData("rtmp://h/hunter2%2Fhunter2\nand more", "rtmp://h/[secret] and more")]
    public async Task Run_CheckThatTellsASecret_DoesNotShowIt(string told, string seen)
    {
        var ended = await RunAsync(
            [Target], _ => Task.FromResult(CheckResult.Refuses(told)), TestContext.Current.CancellationToken);

        Assert.Equal(seen, Assert.Single(ended).Result.Seen);
    }

    [Fact]
    public async Task Run_DestinationOfNoKnownKind_IsNotChecked()
    {
        var ended = await new CheckRunner(Short, []).RunAsync([Target], _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(CheckResult.NotChecked("no check is known of hls to http"), Assert.Single(ended).Result);
    }

    private static async Task<IReadOnlyList<Checked>> RunAsync(
        IReadOnlyList<CheckTarget> targets, Func<CancellationToken, Task<CheckResult>> check, CancellationToken cancellationToken) =>
        await new CheckRunner(Short, [new MadeUp(check)]).RunAsync(targets, _ => { }, cancellationToken);

    private sealed class MadeUp(Func<CancellationToken, Task<CheckResult>> check) : IDestinationCheck
    {
        public bool Takes(CheckTarget target) => true;

        public bool Sends(CheckTarget target) => false;

        public Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken) =>
            check(cancellationToken);
    }
}
