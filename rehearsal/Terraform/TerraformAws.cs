using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;
using Rehearsal.Schema;
using Rehearsal.Terraform.Plugin;
using Rehearsal.Terraform.Recovery;
using Rehearsal.Terraform.Translation;
using Rehearsal.Values;

namespace Rehearsal.Terraform;

/// <summary>
/// Terraform's AWS provider, which is what is inside Pulumi's, against an emulator of AWS's API. Inputs are checked and filled in as
/// for the simulated AWS; from there on the provider and the emulator have the word.
/// </summary>
public sealed class TerraformAws(Uri endpoint) : IProvider, IAsyncDisposable
{
    private readonly SimulatedAws _pulumi = new();
    private readonly PackageSchema _package = PackageSchemas.Aws;
    private readonly Translator _translator = new(PackageSchemas.Aws);
    private readonly PluginPool _plugins = new(endpoint);

    public async Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var check = await _pulumi.CheckAsync(request, cancellationToken);
        if (check.Failures.Count > 0)
            return check;

        var target = await TargetAsync(request.Type, request.Provider, check.Inputs);
        var unsupported = target.Schema.Inputs
            .Where(input => request.NewInputs[input.Name] is not (null or PropertyValue.Null) && !target.Supports(input))
            .Select(input => new CheckFailure(input.Name, "this Terraform AWS provider has no such setting; leave it out"));
        var wrong = await target.Plugin.ValidateAsync(target.Name, target.Configure(check.Inputs), cancellationToken);
        return check with { Failures = [.. unsupported, .. wrong.Select(target.Failure)] };
    }

    public async Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var diff = await _pulumi.DiffAsync(request, cancellationToken);
        if (diff.Changed.Count == 0)
            return diff;

        var target = await TargetAsync(request.Type, request.Provider, request.NewInputs);
        var plan = await target.Plugin.PlanAsync(
            target.Name, target.State(request.OldOutputs, request.Id), target.Configure(request.NewInputs), cancellationToken);
        var region = diff.ForcesReplacement.Where(name => name == "region");
        return diff with { ForcesReplacement = [.. target.Properties(plan.RequiresReplace).Intersect(diff.Changed).Union(region)] };
    }

    public async Task<ResourceState> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var target = await TargetAsync(request.Type, request.Provider, request.Inputs);
        var plan = await target.Plugin.PlanAsync(target.Name, prior: null, target.Configure(request.Inputs), cancellationToken);
        return request.Preview
            ? target.Planned(plan.Planned!, request.Inputs, before: PropertyValue.Map.Empty)
            : await ApplyAsync(target, plan, cancellationToken);
    }

    public async Task<ResourceState> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var target = await TargetAsync(request.Type, request.Provider, request.NewInputs);
        var plan = await target.Plugin.PlanAsync(
            target.Name, target.State(request.OldOutputs, request.Id), target.Configure(request.NewInputs), cancellationToken);
        return request.Preview
            ? target.Planned(plan.Planned!, request.NewInputs, request.OldOutputs)
            : await ApplyAsync(target, plan, cancellationToken);
    }

    public async Task<ResourceState?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var target = await TargetAsync(request.Type, request.Provider, request.Inputs);
        return await target.Plugin.ReadAsync(target.Name, request.Id, cancellationToken) is { } state ? target.Made(state) : null;
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        var target = await TargetAsync(request.Type, request.Provider, request.Outputs);
        var state = target.State(request.Outputs, request.Id);
        try
        {
            var plan = await target.Plugin.PlanAsync(target.Name, state, config: null, cancellationToken);
            await target.Plugin.ApplyAsync(plan, cancellationToken);
        }
        catch (LostAnswerException error)
        {
            throw new IncompleteException(error.Message, state: null, error);
        }
        catch (ApplyException error)
        {
            // Not all of the provider takes it for done when there is nothing to delete.
            if (await NowAsync(target, state, request.Id, cancellationToken) is null)
                return;
            if (error.WasRefused)
                throw;
            throw new IncompleteException(error.Message, state: null, error);
        }
    }

    public async Task<ResourceState?> RecoverAsync(RecoverRequest request, CancellationToken cancellationToken)
    {
        var target = await TargetAsync(request.Type, request.Provider, request.Inputs);
        if (request.Id is not null)
        {
            var now = await NowAsync(target, target.State(request.Outputs, request.Id), request.Id, cancellationToken);
            return now is null ? null : target.Made(now);
        }

        var search = SearchFor(target, request.Inputs, cancellationToken);
        foreach (var id in await LostResources.CandidatesAsync(target.Name, search))
        {
            if (!await LostResources.IsDeletedAsync(target.Name, id, search)
                && await target.Plugin.ReadAsync(target.Name, id, cancellationToken) is { } state
                && target.Made(state) is var found
                && !request.OtherIds.Contains(found.Id!) && LostResources.IsIt(target.Name, request.Inputs, found.Outputs))
            {
                return found;
            }
        }

        return null;
    }

    public async Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken)
    {
        var name = TerraformNames.OfFunction(request.Token);
        var schema = _package.Functions[request.Token];
        var failures = new InputCheck(_package).Check(request.Token, schema.Inputs, request.Args);
        if (failures.Count > 0)
            return new InvokeResult(PropertyValue.Map.Empty, failures);

        var account = PluginSettings.Of(request.Provider, request.Args);
        var plugin = await _plugins.GetAsync(account);
        var type = plugin.DataSourceType(name);
        var found = await plugin.ReadDataSourceAsync(name, _translator.Configuration(type, schema.Inputs, request.Args), cancellationToken);
        return new InvokeResult(DataSourceResult.Of(schema, _translator.ToPulumi(type, schema.Outputs, found), type, account.Region), []);
    }

    public ValueTask DisposeAsync() => _plugins.DisposeAsync();

    /// <summary>A resource as it is now; null when there is none.</summary>
    private async Task<PropertyValue.Map?> NowAsync(
        Target target, PropertyValue.Map state, string id, CancellationToken cancellationToken) =>
        await LostResources.IsDeletedAsync(target.Name, id, SearchFor(target, PropertyValue.Map.Empty, cancellationToken))
            ? null
            : await target.Plugin.RefreshAsync(target.Name, state, cancellationToken);

    private Search SearchFor(Target target, PropertyValue.Map inputs, CancellationToken cancellationToken) =>
        new(inputs, target.Plugin, endpoint, target.Region, cancellationToken);

    private static async Task<ResourceState> ApplyAsync(Target target, Plan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await target.Plugin.ApplyAsync(plan, cancellationToken) is { } state
                ? target.Made(state)
                : throw new ProviderException($"{target.Name}: it is gone right after it was made.");
        }
        catch (LostAnswerException error)
        {
            throw new IncompleteException(error.Message, state: null, error);
        }
        catch (ApplyException error) when (error.Made is not null || !error.WasRefused)
        {
            throw new IncompleteException(error.Message, error.Made is { } made ? target.Made(made) : null, error);
        }
    }

    private async Task<Target> TargetAsync(string type, ProviderConfig provider, PropertyValue.Map inputs)
    {
        var settings = PluginSettings.Of(provider, inputs);
        return new Target(
            TerraformNames.OfResource(type), _package.Resources[type], await _plugins.GetAsync(settings), _translator, settings.Region);
    }
}
