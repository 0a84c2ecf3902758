using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;
using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Aws.Emulated;

/// <summary>
/// Pulumi's aws-native calls the Cloud Control API, which no emulator has for MediaPackage v2: its resources are made with the
/// service's own API. Checks, differences and previews are the simulation's, and so is all of MediaConnect's router inputs, which no
/// emulator has at all.
/// </summary>
public sealed class EmulatedMediaPackageV2(Uri endpoint) : IProvider
{
    private const string ChannelGroup = "aws-native:mediapackagev2:ChannelGroup";
    private const string Channel = "aws-native:mediapackagev2:Channel";
    private const string ChannelPolicy = "aws-native:mediapackagev2:ChannelPolicy";

    private readonly SimulatedAws _simulated = new();
    private readonly RestApi _api = new(endpoint, "mediapackagev2");

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken) => _simulated.CheckAsync(request, cancellationToken);

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken) => _simulated.DiffAsync(request, cancellationToken);

    public async Task<ResourceState> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        if (request.Preview || IsSimulated(request.Type))
            return await _simulated.CreateAsync(request, cancellationToken);
        var (method, path) = request.Type switch
        {
            ChannelGroup => (HttpMethod.Post, "channelGroup"),
            Channel => (HttpMethod.Post, $"channelGroup/{Name(request.Inputs, "channelGroupName")}/channel"),
            _ => (HttpMethod.Put, Path(request.Type, request.Inputs)),
        };
        var answer = await _api.CallAsync(method, path, ApiNames.ToApi(request.Inputs), Region(request.Provider), cancellationToken);
        return State(request.Type, request.Inputs, answer);
    }

    public async Task<ResourceState> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        if (request.Preview || IsSimulated(request.Type))
            return await _simulated.UpdateAsync(request, cancellationToken);
        var answer = await _api.CallAsync(
            HttpMethod.Put, Path(request.Type, request.NewInputs), ApiNames.ToApi(request.NewInputs), Region(request.Provider), cancellationToken);
        return State(request.Type, request.NewInputs, answer);
    }

    public async Task<ResourceState?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        if (IsSimulated(request.Type))
            return await _simulated.ReadAsync(request, cancellationToken);
        var names = NamesIn(request.Type, request.Id);
        return await _api.GetAsync(Path(request.Type, names), Region(request.Provider), cancellationToken) is { } answer
            ? State(request.Type, names, answer)
            : null;
    }

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) => IsSimulated(request.Type)
        ? _simulated.DeleteAsync(request, cancellationToken)
        : _api.DeleteAsync(Path(request.Type, request.Outputs), Region(request.Provider), cancellationToken);

    /// <summary>All have names that the program gives them, so that what may have been made is found without its id.</summary>
    public async Task<ResourceState?> RecoverAsync(RecoverRequest request, CancellationToken cancellationToken) =>
        !IsSimulated(request.Type)
        && await _api.GetAsync(Path(request.Type, request.Inputs), Region(request.Provider), cancellationToken) is { } answer
            ? State(request.Type, request.Inputs, answer)
            : null;

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        _simulated.InvokeAsync(request, cancellationToken);

    private static bool IsSimulated(string type) => type == "aws-native:mediaconnect:RouterInput";

    private static string Path(string type, PropertyValue.Map values) => type switch
    {
        ChannelGroup => $"channelGroup/{Name(values, "channelGroupName")}",
        Channel => $"channelGroup/{Name(values, "channelGroupName")}/channel/{Name(values, "channelName")}/",
        ChannelPolicy => $"channelGroup/{Name(values, "channelGroupName")}/channel/{Name(values, "channelName")}/policy",
        _ => throw new ProviderException($"'{type}' can't be made with an emulator."),
    };

    private static ResourceState State(string type, PropertyValue.Map inputs, PropertyValue.Map answer)
    {
        var outputs = ApiNames.Outputs(answer, inputs, PackageSchemas.AwsNative.Resources[type].Outputs);
        if (outputs["ingestEndpoints"] is PropertyValue.List endpoints)
            outputs = outputs.With("ingestEndpointUrls", PropertyValue.Of(endpoints.Items.OfType<PropertyValue.Map>().Select(item => item["url"]!)));
        var id = type == ChannelPolicy ? $"{Name(inputs, "channelGroupName")}|{Name(inputs, "channelName")}" : Name(outputs, "arn");
        return new ResourceState(id, outputs, []);
    }

    /// <summary>The names in an ARN such as <c>arn:…:channelGroup/live/channel/curling</c>, or in a policy's <c>live|curling</c>.</summary>
    private static PropertyValue.Map NamesIn(string type, string id)
    {
        var names = type == ChannelPolicy ? id.Split('|') : [.. id.Split('/').Where((_, index) => index % 2 == 1)];
        var group = PropertyValue.Map.Empty.With("channelGroupName", PropertyValue.Of(names[0]));
        return names is [_, var channel] ? group.With("channelName", PropertyValue.Of(channel)) : group;
    }

    private static string Name(PropertyValue.Map values, string property) => ((PropertyValue.Text)values[property]!).Value;

    private static string Region(ProviderConfig provider) => Account.Of(provider).Region;
}
