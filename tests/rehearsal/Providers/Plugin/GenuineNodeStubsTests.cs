using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Rehearsal.Engine;
using Rehearsal.Programs;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Providers.Plugin;

/// <summary>Calls the plug-in with npm's own <c>@pulumi/pulumi</c>: our reading of the protocol must be that of others.</summary>
public sealed class GenuineNodeStubsTests : IAsyncLifetime
{
    private string _folder = "";

    public async ValueTask InitializeAsync()
    {
        var packages = await NodePackages.InstallAsync(TestContext.Current.CancellationToken);
        _folder = Directory.CreateDirectory(Path.Combine(packages, Path.GetRandomFileName())).FullName;
        var script = Path.Combine(AppContext.BaseDirectory, "Providers", "Plugin", "NodeEngine", "engine.js");
        File.Copy(script, Path.Combine(_folder, "engine.js"));
    }

    public ValueTask DisposeAsync()
    {
        if (_folder != "") Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task EveryRpc_WithGenuineStubs_IsUnderstoodOnBothSides()
    {
        await using var plugin = await PluginClient.StartAsync();
        var lines = new List<ProgramLine>();

        string[] arguments = ["engine.js", plugin.Port.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = _folder };
        ChildProcess.RemoveProxies(start.Environment);
        var status = await ChildProcess.RunAsync(start, lines.Add, TestContext.Current.CancellationToken);

        Assert.True(status == 0, string.Join('\n', lines.Select(line => line.Text)));
        var expected = """
            {
              "acceptsSecrets": true, "version": "7.48.0", "schema": "aws", "supportsPreview": true,
              "planned": { "id": "", "arn": { "__pulumiUnknown": true } },
              "made": { "id": "/live", "arn": "arn:aws:ssm:us-west-2:123456789012:parameter/live", "secret": true },
              "diff": { "changes": true, "replaces": ["name"], "detailed": true },
              "updated": "arn:aws:ssm:us-west-2:123456789012:parameter/live",
              "read": { "id": "/elsewhere", "name": "/elsewhere" },
              "region": "us-west-2", "construct": true
            }
            """;
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), Assert.Single(lines).Text);
    }
}
