using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Rehearsal.Terraform;
using Rehearsal.Terraform.Plugin;
using Xunit;

namespace Rehearsal.Tests.Terraform;

/// <summary>An AWS API emulator (moto) and Terraform's AWS provider in front of it, for the tests of a class; skipped where one is missing.</summary>
public sealed class Emulator : IAsyncLifetime
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private Process? _server;
    private TerraformAws? _aws;
    private string _missing = "";

    /// <summary>The provider, or a skipped test that says what is missing.</summary>
    internal TerraformAws Aws
    {
        get
        {
            Assert.SkipWhen(_missing.Length > 0, _missing);
            return _aws!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (ProviderBinary.Find(Environment.GetEnvironmentVariable) is null)
        {
            _missing = $"Terraform's AWS provider is not installed (or set {ProviderBinary.PathVariable}).";
            return;
        }

        var port = FreePort();
        _server = Start(port);
        if (_server is null)
        {
            _missing = "moto_server is not installed.";
            return;
        }

        var endpoint = new Uri($"http://127.0.0.1:{port}");
        await ReadyAsync(endpoint);
        _aws = new TerraformAws(endpoint);
    }

    public async ValueTask DisposeAsync()
    {
        if (_aws is not null)
            await _aws.DisposeAsync();
        _server?.Kill(entireProcessTree: true);
        _server?.Dispose();
    }

    private static Process? Start(int port)
    {
        try
        {
            var server = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            });
            server?.BeginErrorReadLine();
            server?.BeginOutputReadLine();
            return server;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static async Task ReadyAsync(Uri endpoint)
    {
        using var client = new HttpClient();
        for (var started = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                _ = await client.GetAsync(new Uri(endpoint, "/moto-api/"));
                return;
            }
            catch (HttpRequestException) when (started.Elapsed < StartTimeout)
            {
                // Not listening yet.
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
