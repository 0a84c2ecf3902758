using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using Rehearsal.Providers;
using Rehearsal.Terraform.Protocol;

namespace Rehearsal.Terraform.Plugin;

/// <summary>A running provider binary and the channel to it, after HashiCorp's go-plugin handshake.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly LastWords _lastWords;

    private readonly PluginConnection _connection;

    private PluginProcess(Process process, LastWords lastWords, PluginConnection connection)
    {
        _process = process;
        _lastWords = lastWords;
        _connection = connection;
        AppDomain.CurrentDomain.ProcessExit += EndWithUs;
    }

    public GrpcChannel Channel => _connection.Channel;

    /// <summary>The connection is cut at once; the shell that started the provider notices its end a little later.</summary>
    public bool HasEnded => _connection.IsCut || _process.HasExited;

    /// <exception cref="ProviderException">The binary does not start, or speaks another protocol.</exception>
    public static async Task<PluginProcess> StartAsync(
        string binary, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var process = Process.Start(PluginCommand.StartInfo(binary, environment)) ?? throw new ProviderException($"{binary} did not start.");
        // What is not read blocks the provider once the pipe is full.
        var lastWords = new LastWords();
        process.ErrorDataReceived += (_, line) => lastWords.Hear(line.Data);
        process.BeginErrorReadLine();
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(StartTimeout);
            var line = await process.StandardOutput.ReadLineAsync(timeout.Token);
            // Core protocol, plugin protocol, network, address, and how calls are made.
            if (line?.Split('|') is not ["1", "5", "unix", var socket, "grpc", ..])
                throw new ProviderException($"{binary} is no Terraform provider of plugin protocol 5.");
            return new PluginProcess(process, lastWords, new PluginConnection(socket));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Why the provider has ended, if it has: a call that failed may be the first to know.</summary>
    public async Task<string?> CauseOfEndAsync()
    {
        using var timeout = new CancellationTokenSource(EndTimeout);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        return _lastWords.Cause ?? $"it ended with exit code {_process.ExitCode}";
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndWithUs;
        try
        {
            if (!HasEnded)
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

        _connection.Dispose();
        _process.Dispose();
    }

    private void EndWithUs(object? sender, EventArgs arguments) => DisposeAsync().AsTask().Wait();
}
