using System.Diagnostics;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Rehearsal.Providers;
using Rehearsal.Terraform.Protocol;

namespace Rehearsal.Terraform.Plugin;

/// <summary>A running provider binary and the channel to it, after HashiCorp's go-plugin handshake.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    /// <summary>The schema alone has 5 MB.</summary>
    private const int MaxMessageBytes = 64 << 20;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(2);

    private readonly Process _process;

    private PluginProcess(Process process, GrpcChannel channel)
    {
        _process = process;
        Channel = channel;
        AppDomain.CurrentDomain.ProcessExit += EndWithUs;
    }

    public GrpcChannel Channel { get; }

    /// <exception cref="ProviderException">The binary does not start, or speaks another protocol.</exception>
    public static async Task<PluginProcess> StartAsync(string binary, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var process = Process.Start(StartInfo(binary, environment)) ?? throw new ProviderException($"{binary} did not start.");
        // What is not read blocks the provider once the pipe is full.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(StartTimeout);
            var line = await process.StandardOutput.ReadLineAsync(timeout.Token);
            // Core protocol, plugin protocol, network, address, and how calls are made.
            if (line?.Split('|') is not ["1", "5", "unix", var socket, "grpc", ..])
                throw new ProviderException($"{binary} is no Terraform provider of plugin protocol 5.");
            return new PluginProcess(process, Connect(socket));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndWithUs;
        try
        {
            await new GRPCController.GRPCControllerClient(Channel).ShutdownAsync(new Nothing(), deadline: DateTime.UtcNow + EndTimeout);
            using var timeout = new CancellationTokenSource(EndTimeout);
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (Exception error) when (error is RpcException or OperationCanceledException)
        {
            // It may end before it answers, or hang: either way it must not outlive the rehearsal.
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }

        Channel.Dispose();
        _process.Dispose();
    }

    private void EndWithUs(object? sender, EventArgs arguments) => DisposeAsync().AsTask().Wait();

    private static ProcessStartInfo StartInfo(string binary, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(binary) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["TF_PLUGIN_MAGIC_COOKIE"] = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
        start.Environment["PLUGIN_PROTOCOL_VERSIONS"] = "5";
        start.Environment["TF_LOG_SDK"] = "off";
        start.Environment["TF_LOG_PROVIDER"] = "off";
        return start;
    }

    private static GrpcChannel Connect(string socket) => GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions
    {
        MaxReceiveMessageSize = MaxMessageBytes,
        MaxSendMessageSize = MaxMessageBytes,
        DisposeHttpClient = true,
        HttpHandler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = async (_, token) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), token);
                return new NetworkStream(connection, ownsSocket: true);
            },
        },
    });
}
