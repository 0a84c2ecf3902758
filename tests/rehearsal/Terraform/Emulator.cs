using Rehearsal.Aws.Emulated;
using Rehearsal.Providers;
using Rehearsal.Terraform;
using Xunit;

namespace Rehearsal.Tests.Terraform;

/// <summary>An AWS API emulator (moto) and Terraform's AWS provider in front of it, for the tests of a class; skipped where one is missing.</summary>
public sealed class Emulator : IAsyncLifetime
{
    private EmulatorServer? _server;
    private TerraformAws? _aws;
    private EmulatedMediaPackageV2? _mediaPackageV2;
    private string _missing = "";

    internal EmulatorServer Server
    {
        get
        {
            Assert.SkipWhen(_missing.Length > 0, _missing);
            return _server!;
        }
    }

    /// <summary>What makes the resources of a type or package; or the test is skipped, with a word on what is missing.</summary>
    internal IProvider For(string token) =>
        Server is not null && token.StartsWith("aws-native", StringComparison.Ordinal) ? _mediaPackageV2! : _aws!;

    public async ValueTask InitializeAsync()
    {
        (_server, _missing) = await EmulatorServer.StartAsync();
        if (_server is null)
            return;
        _aws = new TerraformAws(_server.Endpoint);
        _mediaPackageV2 = new EmulatedMediaPackageV2(_server.Endpoint);
    }

    public async ValueTask DisposeAsync()
    {
        if (_aws is not null)
            await _aws.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
