using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Rehearsal.Terraform.Plugin;

namespace Rehearsal.Tests.Terraform;

/// <summary>An emulator of AWS's API (moto) in a process of its own, which ends when this one does.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new();
    private readonly Uri _endpoint;
    private readonly Process _server;
    private Process? _api;

    private EmulatorServer(Uri endpoint, Process server) => (_endpoint, _server) = (endpoint, server);

    public Uri Endpoint => _endpoint;

    /// <summary>Starts an emulator; or says what is missing on this machine to rehearse with real parts.</summary>
    public static async Task<(EmulatorServer? Server, string Missing)> StartAsync()
    {
        if (ProviderBinary.Find(Environment.GetEnvironmentVariable) is null)
            return (null, $"Terraform's AWS provider is not installed (or set {ProviderBinary.PathVariable}).");
        var endpoint = new Uri($"http://127.0.0.1:{FreePort()}");
        if (Python("emulator.py", endpoint.Host, $"{endpoint.Port}") is { } process)
        {
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            var server = new EmulatorServer(endpoint, process);
            if (await server.IsReadyAsync())
                return (server, "");
            await server.DisposeAsync();
        }

        return (null, "Python's moto, an emulator of AWS's API, is not installed.");
    }

    /// <summary>What a client that only knows AWS's API finds there, or is told; see <c>api.py</c>. One question at a time.</summary>
    public async Task<JsonNode> AskAsync(string question)
    {
        _api ??= Python("api.py", Endpoint.ToString())!;
        await _api.StandardInput.WriteLineAsync(question);
        await _api.StandardInput.FlushAsync();
        return await _api.StandardOutput.ReadLineAsync() is { } answer
            ? JsonNode.Parse(answer)!
            : throw new InvalidOperationException(await _api.StandardError.ReadToEndAsync());
    }

    /// <summary>Has the next call that matches a pattern <c>refused</c>, or its answer <c>lost</c>.</summary>
    public async Task SpoilAsync(string call, string fault)
    {
        using var content = JsonContent.Create(new { call, fault });
        await content.LoadIntoBufferAsync();
        (await _client.PutAsync(new Uri(_endpoint, "/rehearsal/faults"), content)).EnsureSuccessStatusCode();
    }

    /// <summary>Waits for the end of calls whose caller may have been killed.</summary>
    public async Task SettleAsync() => (await _client.GetAsync(new Uri(_endpoint, "/rehearsal/quiet"))).EnsureSuccessStatusCode();

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        foreach (var process in new[] { _server, _api }.OfType<Process>())
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private static Process? Python(string script, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "Terraform", script), .. arguments])
            {
                RedirectStandardError = true,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        for (var started = Stopwatch.StartNew(); !_server.HasExited; await Task.Delay(100))
        {
            try
            {
                _ = await _client.GetAsync(new Uri(_endpoint, "/moto-api/"));
                return true;
            }
            catch (HttpRequestException) when (started.Elapsed < StartTimeout)
            {
                // Not listening yet.
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
