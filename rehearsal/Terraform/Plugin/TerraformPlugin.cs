using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Grpc.Core;
using Rehearsal.Providers;
using Rehearsal.Terraform.Protocol;
using Rehearsal.Values;

namespace Rehearsal.Terraform.Plugin;

/// <summary>A configured provider. Values are Terraform's, with its names; a null state is a resource that does not exist.</summary>
internal sealed class TerraformPlugin : IAsyncDisposable
{
    private static readonly PropertyValue Nothing = PropertyValue.Null.Instance;

    private readonly PluginProcess _process;
    private readonly Provider.ProviderClient _client;
    private readonly GetSchemaResponse _schema;
    private readonly ConcurrentDictionary<string, TerraformType.Record> _resourceTypes = new();
    private readonly ConcurrentDictionary<string, TerraformType.Record> _dataSourceTypes = new();

    private TerraformPlugin(PluginProcess process, Provider.ProviderClient client, GetSchemaResponse schema)
    {
        _process = process;
        _client = client;
        _schema = schema;
    }

    public static async Task<TerraformPlugin> StartAsync(
        string binary, IReadOnlyDictionary<string, string> environment, PropertyValue.Map configuration, CancellationToken cancellationToken)
    {
        var process = await PluginProcess.StartAsync(binary, environment, cancellationToken);
        try
        {
            var client = new Provider.ProviderClient(process.Channel);
            var schema = await client.GetSchemaAsync(new GetSchemaRequest(), cancellationToken: cancellationToken);
            var complete = Complete(TerraformType.Of(schema.Provider.Block), configuration);
            var configured = await client.ConfigureAsync(
                new ConfigureRequest { TerraformVersion = "1.5.0", Config = Value(complete) }, cancellationToken: cancellationToken);
            ThrowOnError("The AWS provider", configured.Diagnostics);
            return new TerraformPlugin(process, client, schema);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public TerraformType.Record ResourceType(string type) => Shape(_resourceTypes, _schema.ResourceSchemas, type);

    public TerraformType.Record DataSourceType(string type) => Shape(_dataSourceTypes, _schema.DataSourceSchemas, type);

    /// <summary>What the provider finds wrong with a configuration.</summary>
    public async Task<IReadOnlyList<Diagnostic>> ValidateAsync(string type, PropertyValue.Map config, CancellationToken cancellationToken)
    {
        var request = new TypedConfig { TypeName = type, Config = Value(Complete(ResourceType(type), config)) };
        var answer = await CallAsync(type, () => _client.ValidateResourceTypeConfigAsync(request, cancellationToken: cancellationToken));
        return [.. answer.Diagnostics_.Where(item => item.Severity == Diagnostic.Types.Severity.Error)];
    }

    public async Task<Plan> PlanAsync(string type, PropertyValue.Map? prior, PropertyValue.Map? config, CancellationToken cancellationToken)
    {
        var shape = ResourceType(type);
        var before = prior is null ? Nothing : Complete(shape, prior);
        var wanted = config is null ? Nothing : Complete(shape, config);
        var proposed = wanted is PropertyValue.Map map && before is PropertyValue.Map old ? Propose(shape, map, old) : wanted;
        var request = new PlanRequest { TypeName = type, PriorState = Value(before), Config = Value(wanted), ProposedNewState = Value(proposed) };
        var answer = await CallAsync(type, () => _client.PlanResourceChangeAsync(request, cancellationToken: cancellationToken));
        ThrowOnError(type, answer.Diagnostics);
        return new Plan(type, before, wanted, Map(answer.PlannedState), [.. answer.RequiresReplace.Select(path => path.Steps[0].AttributeName)], answer.PlannedPrivate);
    }

    /// <summary>Carries a plan out.</summary>
    /// <exception cref="ApplyException">It failed, and may have been carried out in part.</exception>
    public async Task<PropertyValue.Map?> ApplyAsync(Plan plan, CancellationToken cancellationToken)
    {
        var request = new ApplyRequest
        {
            TypeName = plan.Type,
            PriorState = Value(plan.Prior),
            PlannedState = Value(plan.Planned ?? Nothing),
            Config = Value(plan.Config),
            PlannedPrivate = plan.Private,
        };
        var answer = await CallAsync(plan.Type, () => _client.ApplyResourceChangeAsync(request, cancellationToken: cancellationToken));
        return Errors(plan.Type, answer.Diagnostics) is { } error ? throw new ApplyException(error, Map(answer.NewState)) : Map(answer.NewState);
    }

    /// <summary>Looks up an existing resource by its id.</summary>
    public async Task<PropertyValue.Map?> ReadAsync(string type, string id, CancellationToken cancellationToken)
    {
        var imported = await CallAsync(
            type, () => _client.ImportResourceStateAsync(new ImportRequest { TypeName = type, Id = id }, cancellationToken: cancellationToken));
        ThrowOnError(type, imported.Diagnostics);
        return imported.ImportedResources is [var resource, ..] ? await ReadAsync(type, resource.State, resource.Private, cancellationToken) : null;
    }

    /// <summary>A resource as it is now, of which the state is known as it was.</summary>
    public Task<PropertyValue.Map?> RefreshAsync(string type, PropertyValue.Map state, CancellationToken cancellationToken) =>
        ReadAsync(type, Value(Complete(ResourceType(type), state)), ByteString.Empty, cancellationToken);

    public async Task<PropertyValue.Map> ReadDataSourceAsync(string type, PropertyValue.Map config, CancellationToken cancellationToken)
    {
        var request = new TypedConfig { TypeName = type, Config = Value(Complete(DataSourceType(type), config)) };
        var answer = await CallAsync(type, () => _client.ReadDataSourceAsync(request, cancellationToken: cancellationToken));
        ThrowOnError(type, answer.Diagnostics);
        return Map(answer.State) ?? PropertyValue.Map.Empty;
    }

    /// <summary>Whether the provider has crashed or was killed: nothing can be asked of it any more.</summary>
    public bool HasEnded => _process.HasEnded;

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<PropertyValue.Map?> ReadAsync(string type, DynamicValue state, ByteString @private, CancellationToken cancellationToken)
    {
        var request = new ReadResourceRequest { TypeName = type, CurrentState = state, Private = @private };
        var answer = await CallAsync(type, () => _client.ReadResourceAsync(request, cancellationToken: cancellationToken));
        ThrowOnError(type, answer.Diagnostics);
        return Map(answer.NewState);
    }

    /// <summary>A value with every member that its type has: Terraform knows no absent ones.</summary>
    private static PropertyValue.Map Complete(TerraformType.Record shape, PropertyValue.Map value) => PropertyValue.Of(
        shape.Members.Select(member => KeyValuePair.Create(member.Key, Complete(member.Value.Type, value[member.Key]))));

    private static PropertyValue Complete(TerraformType type, PropertyValue? value) => (type, value) switch
    {
        (TerraformType.ListOf { IsBlock: true }, null or PropertyValue.Null) => new PropertyValue.List([]),
        (_, null) => Nothing,
        (TerraformType.Record record, PropertyValue.Map map) => Complete(record, map),
        (TerraformType.ListOf list, PropertyValue.List items) => PropertyValue.Of(items.Items.Select(item => Complete(list.Element, item))),
        _ => value,
    };

    /// <summary>The configuration, with what it leaves to the provider as it was before.</summary>
    private static PropertyValue.Map Propose(TerraformType.Record shape, PropertyValue.Map config, PropertyValue.Map prior) => PropertyValue.Of(
        shape.Members.Select(member => KeyValuePair.Create(member.Key, Propose(member.Value, config[member.Key]!, prior[member.Key]!))));

    private static PropertyValue Propose(TerraformType.Member member, PropertyValue config, PropertyValue prior) => (member.Type, config, prior) switch
    {
        (_, PropertyValue.Null, _) when member.IsComputed => prior,
        (TerraformType.Record record, PropertyValue.Map now, PropertyValue.Map before) => Propose(record, now, before),
        // With several items nothing tells which was which: the provider compares those itself.
        (TerraformType.ListOf { Element: TerraformType.Record record }, PropertyValue.List { Items: [PropertyValue.Map now] }, PropertyValue.List { Items: [PropertyValue.Map before] }) =>
            PropertyValue.Of([Propose(record, now, before)]),
        _ => config,
    };

    private static TerraformType.Record Shape(
        ConcurrentDictionary<string, TerraformType.Record> known, MapField<string, TypeSchema> schemas, string type) => known.GetOrAdd(
        type, name => schemas.TryGetValue(name, out var schema)
            ? TerraformType.Of(schema.Block)
            : throw new ProviderException($"This Terraform AWS provider has no '{name}'."));

    private async Task<T> CallAsync<T>(string type, Func<AsyncUnaryCall<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException error)
        {
            throw new LostAnswerException(
                await _process.CauseOfEndAsync() is { } cause
                    ? $"{type}: the Terraform AWS provider crashed: {cause}; it is started again for what comes next."
                    : $"{type}: the Terraform AWS provider failed: {error.Status.Detail}",
                error);
        }
    }

    private static void ThrowOnError(string subject, IEnumerable<Diagnostic> diagnostics)
    {
        if (Errors(subject, diagnostics) is { } error)
            throw new ProviderException(error);
    }

    private static string? Errors(string subject, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(item => item.Severity == Diagnostic.Types.Severity.Error)
            .Select(item => item.Detail.Length > 0 ? $"{item.Summary}: {item.Detail}" : item.Summary).ToList();
        return errors.Count > 0 ? $"{subject}: {string.Join("; ", errors)}" : null;
    }

    private static DynamicValue Value(PropertyValue value) => new() { Msgpack = UnsafeByteOperations.UnsafeWrap(MessagePackValues.Write(value)) };

    private static PropertyValue.Map? Map(DynamicValue value) => MessagePackValues.Read(value.Msgpack.Memory) as PropertyValue.Map;
}
