using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Lets mocks answer what a program asks the engine.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Id, Struct State)> _states = [];
    private readonly List<Resource> _resources = [];

    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_gate)
                return [.. _resources];
        }
    }

    /// <summary>Outputs with dependencies are left off, so that mocks get plain values.</summary>
    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(feature != "outputValues");

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        Add(resource);
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.RootType)
            return new() { Urn = urn, Object = new() };

        var (id, state) = await AnswerAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToPlain(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        });
        id ??= request.ImportId;
        Keep(urn, id, state);
        return new() { Urn = urn, Id = id, Object = state };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var (id, state) = await AnswerAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToPlain(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        });
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        Keep(urn, id ?? "", state);
        Add(resource);
        return new() { Urn = urn, Properties = state };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) => mocks.RegisterResourceOutputs(new(
        request.Urn,
        request.Outputs.Fields.ToImmutableDictionary(
            output => output.Key, output => Output<object?>.Of(PropertyReader.Read(output.Value)))));

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
            return new() { Return = Find(request.Args.Fields["urn"].StringValue) };
        var call = new MockCallArgs { Token = request.Tok, Args = ToPlain(request.Args), Provider = request.Provider };
        var result = await mocks.CallAsync(call);
        return new() { Return = await ToWireAsync(result) };
    }

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private static ImmutableDictionary<string, object> ToPlain(Struct properties) =>
        (from property in properties.Fields
         let data = PropertyReader.Read(property.Value)
         where data.IsKnown && data.Value is not null
         select KeyValuePair.Create(property.Key, data.Value)).ToImmutableDictionary();

    private static async Task<Struct> ToWireAsync(object plain)
    {
        var members = plain is IDictionary<string, object> dictionary ? dictionary.ToImmutableDictionary() : plain;
        var value = await new PropertySerializer(new(KeepResources: true)).SerializeAsync(new("mock"), members);
        return value?.StructValue ?? throw new InvalidOperationException($"A mock returned {plain}, which is no object.");
    }

    private async Task<(string? Id, Struct State)> AnswerAsync(MockResourceArgs args)
    {
        var (id, state) = await mocks.NewResourceAsync(args);
        return (id, await ToWireAsync(state));
    }

    /// <summary>As in the official mocks, only the outermost parent's type gets into the URN.</summary>
    private string UrnOf(string parent, string type, string name)
    {
        var qualified = parent.Length == 0 ? type : $"{parent.Split("::")[2].Split('$')[0]}${type}";
        return $"urn:pulumi:{settings.StackName}::{settings.ProjectName}::{qualified}::{name}";
    }

    private void Add(Resource resource)
    {
        lock (_gate)
            _resources.Add(resource);
    }

    private void Keep(string urn, string id, Struct state)
    {
        lock (_gate)
            _states[urn] = (id, state);
    }

    private Struct Find(string urn)
    {
        lock (_gate)
        {
            if (!_states.TryGetValue(urn, out var known))
                throw new InvalidOperationException($"Unknown resource {urn}");
            return new()
            {
                Fields =
                {
                    ["urn"] = Value.ForString(urn),
                    ["id"] = Value.ForString(known.Id),
                    ["state"] = Value.ForStruct(known.State),
                },
            };
        }
    }
}
