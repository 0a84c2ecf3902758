using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Rehearsal.Cli;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Cli;

/// <summary>
/// An <c>up</c> in a process of its own, whose only creation is under way for as long as the test wants: the test is both the AWS
/// API that does not answer and the program, while the program's process only says where the engine is.
/// </summary>
internal sealed class HeldRun : IDisposable
{
    private const string ChannelGroup = "aws-native:mediapackagev2:ChannelGroup";
    private const string Made = """{"Arn":"arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/live"}""";

    private readonly TemporaryProject _project = new("name: shop\nruntime: nodejs\n");
    private readonly TcpListener _api = new(IPAddress.Loopback, 0);
    private readonly TcpListener _said = new(IPAddress.Loopback, 0);
    private TcpClient? _call;
    private TcpClient? _program;

    private HeldRun()
    {
        _api.Start();
        _said.Start();
        _project.Write("Pulumi.dev.yaml", "config:\n  aws-native:region: us-west-2\n");
        _project.Write(
            "node_modules/@pulumi/pulumi/cmd/run/index.js",
            $"require('net').connect({Port(_said)}, '127.0.0.1').write(process.argv[3] + '\\n');");

        // Who was started in the background of a shell ignores SIGINT, and so do its children, unless they are told otherwise.
        Process = Process.Start(new ProcessStartInfo("env",
        [
            "--default-signal=INT", "dotnet", typeof(CommandLine).Assembly.Location,
            "up", "dev", "--project", _project.Folder, "--aws", $"http://127.0.0.1:{Port(_api)}",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    public Process Process { get; }

    public string Journal => Path.Combine(_project.Folder, ".rehearsal", "shop", "dev.journal");

    /// <summary>A run whose creation has begun.</summary>
    public static async Task<HeldRun> StartAsync(CancellationToken cancellationToken)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are Unix's, and `env --default-signal` is GNU's.");
        Assert.SkipUnless(NodePackages.NodeIsInstalled(), "Node.js is not installed.");
        var run = new HeldRun();
        try
        {
            await run.BeginAsync(cancellationToken);
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{Process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Lets the creation succeed.</summary>
    public async Task ReleaseAsync() => await _call!.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        + $"Content-Length: {Made.Length}\r\nConnection: close\r\n\r\n{Made}"));

    /// <summary>The connection from the program's process ends with that.</summary>
    public async Task<bool> ProgramHasEndedAsync(CancellationToken cancellationToken) =>
        await _program!.GetStream().ReadAsync(new byte[1], cancellationToken) == 0;

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        Process.Dispose();
        _call?.Dispose();
        _program?.Dispose();
        _api.Dispose();
        _said.Dispose();
        _project.Dispose();
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        _program = await _said.AcceptTcpClientAsync(cancellationToken);
        var said = new byte[64];
        var address = Encoding.ASCII.GetString(said, 0, await _program.GetStream().ReadAsync(said, cancellationToken)).Trim();
        var stack = new StackName("organization", "shop", "dev");
        var run = new ProgramRun(address, address, stack, DryRun: false, Parallel: 1, new Dictionary<string, ConfigValue>());
        _ = new TestProgram(program => program.RegisterAsync(ChannelGroup, "live", inputs: new { channelGroupName = "live" }))
            .RunAsync(run, _ => { }, cancellationToken);
        _call = await _api.AcceptTcpClientAsync(cancellationToken);
        await _call.GetStream().ReadExactlyAsync(new byte[4], cancellationToken);
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
