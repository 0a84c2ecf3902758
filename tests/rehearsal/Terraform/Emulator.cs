using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Rehearsal.Aws.Emulated;
using Rehearsal.Providers;
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
    private EmulatedMediaPackageV2? _mediaPackageV2;
    private string _missing = "";

    /// <summary>What makes the resources of a type; or the test is skipped, with a word on what is missing.</summary>
    internal IProvider For(string token)
    {
        Assert.SkipWhen(_missing.Length > 0, _missing);
        return token.StartsWith("aws-native:", StringComparison.Ordinal) ? _mediaPackageV2! : _aws!;
    }

    public async ValueTask InitializeAsync()
    {
        if (ProviderBinary.Find(Environment.GetEnvironmentVariable) is null)
        {
            _missing = $"Terraform's AWS provider is not installed (or set {ProviderBinary.PathVariable}).";
            return;
        }

        var endpoint = new Uri($"http://127.0.0.1:{FreePort()}");
        _server = Start(endpoint);
        if (_server is null || !await IsReadyAsync(_server, endpoint))
        {
            _missing = "Python's moto, an emulator of AWS's API, is not installed.";
            return;
        }

        _aws = new TerraformAws(endpoint);
        _mediaPackageV2 = new EmulatedMediaPackageV2(endpoint);
    }

    public async ValueTask DisposeAsync()
    {
        if (_aws is not null)
            await _aws.DisposeAsync();
        if (_server is { HasExited: false })
            _server.Kill(entireProcessTree: true);
        _server?.Dispose();
    }

    private static Process? Start(Uri endpoint)
    {
        try
        {
            var server = Process.Start(new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "Terraform", "emulator.py"), endpoint.Host, $"{endpoint.Port}"])
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

    private static async Task<bool> IsReadyAsync(Process server, Uri endpoint)
    {
        using var client = new HttpClient();
        for (var started = Stopwatch.StartNew(); !server.HasExited; await Task.Delay(100))
        {
            try
            {
                _ = await client.GetAsync(new Uri(endpoint, "/moto-api/"));
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
