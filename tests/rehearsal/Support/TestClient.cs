using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Tests.Support;

/// <summary>The least that a Pulumi client does.</summary>
internal sealed class TestClient(ResourceMonitor.ResourceMonitorClient monitor, Pulumirpc.Engine.EngineClient engine, ProgramRun run)
{
    private static readonly WireWriter Writer = new(acceptSecrets: true, acceptResources: true);

    public ResourceMonitor.ResourceMonitorClient Monitor => monitor;

    public Pulumirpc.Engine.EngineClient Engine => engine;

    public ProgramRun Run => run;

    public int ExitCode { get; set; }

    public string StackUrn => $"urn:pulumi:{run.Stack.Stack}::{run.Stack.Project}::pulumi:pulumi:Stack::{run.Stack.Project}-{run.Stack.Stack}";

    public Task<Response> BucketAsync(string name, object? inputs = null, Action<RegisterResourceRequest>? options = null) =>
        RegisterAsync("fake:index:Bucket", name, inputs: inputs, options: options);

    public Task<Response> ComponentAsync(string type, string name, Action<RegisterResourceRequest>? options = null) =>
        RegisterAsync(type, name, custom: false, options: options);

    public async Task<Response> RegisterAsync(
        string type, string name, bool custom = true, string? parent = null, object? inputs = null, Action<RegisterResourceRequest>? options = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = custom,
            Parent = parent ?? StackUrn,
            Object = Writer.Write(Plain.Map(inputs)),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
        };
        options?.Invoke(request);
        var response = await monitor.RegisterResourceAsync(request);
        return new(response.Urn, response.Id, WireReader.Read(response.Object), response.Result);
    }

    public async Task<PropertyValue.Map> ReadAsync(string type, string name, string id)
    {
        var response = await monitor.ReadResourceAsync(new()
        {
            Type = type,
            Name = name,
            Id = id,
            Parent = StackUrn,
            AcceptSecrets = true,
            AcceptResources = true,
        });
        return WireReader.Read(response.Properties);
    }

    public async Task OutputsAsync(object outputs, string? urn = null) =>
        await monitor.RegisterResourceOutputsAsync(new() { Urn = urn ?? StackUrn, Outputs = Writer.Write(Plain.Map(outputs)) });

    public async Task ShutDownAsync() => await monitor.SignalAndWaitForShutdownAsync(new Empty());
}

internal sealed record Response(string Urn, string Id, PropertyValue.Map Outputs, Result Result);
