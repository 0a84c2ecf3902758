using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using Rehearsal.Schema;
using Rehearsal.State;
using Rehearsal.Values;
using Wire = Pulumirpc;

namespace Rehearsal.Providers.Plugin;

/// <summary>What the engine asks about resources and functions.</summary>
internal sealed class ResourceCalls(PackageSchema schema, IProvider provider)
{
    public async Task<CheckResponse> CheckAsync(Wire.CheckRequest request, ServerCallContext context)
    {
        var (old, @new) = (EngineValues.Read(request.Olds), EngineValues.Read(request.News));
        var seed = request.RandomSeed.IsEmpty ? Drawn() : Convert.ToHexStringLower(request.RandomSeed.Span);
        var result = await provider.CheckAsync(
            new(
                request.Urn, Urns.Type(request.Urn), old.Entries.IsEmpty ? null : old, @new, seed,
                ConnectionConfiguration.Of(context), Preview: @new.HasUnknowns()),
            context.CancellationToken);
        return new CheckResponse
        {
            Inputs = EngineValues.Write(result.Inputs, request.News, []),
            Failures = { result.Failures.ToWire() },
        };
    }

    public async Task<DiffResponse> DiffAsync(Wire.DiffRequest request, ServerCallContext context)
    {
        var old = OldInputs(request.OldInputs);
        var @new = Ignoring(request.IgnoreChanges, old, EngineValues.Read(request.News));
        var diff = await provider.DiffAsync(
            new(
                request.Urn, Urns.Type(request.Urn), request.Id, old, EngineValues.Read(request.Olds), @new,
                ConnectionConfiguration.Of(context)),
            context.CancellationToken);
        return DiffAnswer.Of(diff, old, @new);
    }

    public async Task<CreateResponse> CreateAsync(Wire.CreateRequest request, ServerCallContext context)
    {
        var state = await provider.CreateAsync(
            new(
                request.Urn, Urns.Type(request.Urn), EngineValues.Read(request.Properties), Drawn(),
                ConnectionConfiguration.Of(context), request.Preview),
            context.CancellationToken);
        return new CreateResponse
        {
            Id = state.Id ?? "",
            Properties = EngineValues.Write(state.Outputs, request.Properties, state.SecretOutputs),
        };
    }

    public async Task<UpdateResponse> UpdateAsync(Wire.UpdateRequest request, ServerCallContext context)
    {
        var old = OldInputs(request.OldInputs);
        var @new = Ignoring(request.IgnoreChanges, old, EngineValues.Read(request.News));
        var state = await provider.UpdateAsync(
            new(
                request.Urn, Urns.Type(request.Urn), request.Id, old, EngineValues.Read(request.Olds), @new,
                ConnectionConfiguration.Of(context), request.Preview),
            context.CancellationToken);
        return new UpdateResponse { Properties = EngineValues.Write(state.Outputs, request.News, state.SecretOutputs) };
    }

    public async Task<ReadResponse> ReadAsync(Wire.ReadRequest request, ServerCallContext context)
    {
        // A resource of the stack's own: nobody but the stack has changed it, for nothing of it is elsewhere.
        if (request.Inputs is not null)
            return new ReadResponse { Id = request.Id, Properties = request.Properties, Inputs = request.Inputs };

        var type = Urns.Type(request.Urn);
        var state = await provider.ReadAsync(
            new(
                request.Urn, type, request.Id, EngineValues.Read(request.Properties),
                ConnectionConfiguration.Of(context), Preview: false),
            context.CancellationToken);
        if (state is null)
            return new ReadResponse();
        var known = schema.Resources[type].Inputs;
        var inputs = PropertyValue.Of(state.Outputs.Entries.Where(output => known.Find(output.Key) is not null));
        return new ReadResponse
        {
            Id = state.Id ?? "",
            Properties = EngineValues.Write(state.Outputs, request.Properties, state.SecretOutputs),
            Inputs = EngineValues.Write(inputs, request.Properties, state.SecretOutputs),
        };
    }

    public async Task<Empty> DeleteAsync(Wire.DeleteRequest request, ServerCallContext context)
    {
        await provider.DeleteAsync(
            new(
                request.Urn, Urns.Type(request.Urn), request.Id, EngineValues.Read(request.Properties),
                ConnectionConfiguration.Of(context)),
            context.CancellationToken);
        return new Empty();
    }

    public async Task<InvokeResponse> InvokeAsync(Wire.InvokeRequest request, ServerCallContext context)
    {
        var result = await provider.InvokeAsync(
            new(request.Tok, EngineValues.Read(request.Args), ConnectionConfiguration.Of(context), request.Preview),
            context.CancellationToken);

        // What was looked up with a secret may tell it.
        IEnumerable<string> secrets = WireReader.Read(request.Args).HasSecrets() ? result.Return.Entries.Keys : [];
        return new InvokeResponse
        {
            Return = EngineValues.Write(result.Return, request.Args, secrets),
            Failures = { result.Failures.ToWire() },
        };
    }

    /// <exception cref="RpcException">An engine of before June 2023 sends none, and all would seem to be new.</exception>
    private static PropertyValue.Map OldInputs(Struct? inputs) => inputs is not null
        ? EngineValues.Read(inputs)
        : throw new RpcException(new Status(
            StatusCode.FailedPrecondition, "This engine does not say what the inputs were: pulumi 3.74.0 or a newer one is needed."));

    private static PropertyValue.Map Ignoring(IEnumerable<string> paths, PropertyValue.Map old, PropertyValue.Map @new) =>
        paths.Select(PropertyPath.Parse).Aggregate(@new, (inputs, path) => path.Keep(old, inputs));

    /// <summary>AWS's ids are drawn at random, and so that of a replacement differs from that of what it replaces.</summary>
    private static string Drawn() => Guid.NewGuid().ToString("N");
}
