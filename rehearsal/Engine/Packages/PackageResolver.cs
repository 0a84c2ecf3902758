using System.Collections.Concurrent;
using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Packages;

/// <summary>Finds what makes a resource: an explicit provider, or the package's default one with the stack's configuration.</summary>
internal sealed class PackageResolver(RunRequest request, Ledger ledger)
{
    private readonly ConcurrentDictionary<string, Package> _defaults = [];
    private readonly ConcurrentDictionary<string, IProvider?> _providers = [];
    private readonly Lazy<IReadOnlyList<ExistingResource>> _elsewhere = new(() =>
        [.. RehearsedStacks.Resources(request.StateDirectory), .. request.Existing.Select(resource => Assume(resource, request))]);

    public Package Resolve(string type, string? reference)
    {
        if (type.StartsWith("pulumi:providers:", StringComparison.Ordinal)) return ExplicitProviders.Package;
        var package = Goal.PackageOf(type);
        if (reference is null) return _defaults.GetOrAdd(package, name => new(Find(name, type), new(name, DefaultConfig(name).Reveal())));
        var urn = ProviderReference.UrnOf(reference);
        var provider = ledger.Find(urn) ?? throw new EngineException($"'{type}' asks for the provider '{reference}', which this stack does not have.");
        return new(Find(package, type), new(package, provider.Inputs.Reveal().Without(DefaultProviders.Version)));
    }

    private IProvider Find(string package, string type) =>
        _providers.GetOrAdd(package, Introduce) ?? throw new EngineException($"'{type}' belongs to the package '{package}', which a rehearsal does not know.");

    private IProvider? Introduce(string package)
    {
        var provider = request.Providers(package);
        provider?.Introduce(_elsewhere);
        return provider;
    }

    /// <summary>In the Region that it names, or else in the stack's.</summary>
    private static ExistingResource Assume(AssumedResource resource, RunRequest request)
    {
        var region = resource.Inputs["region"] ?? PropertyValue.Of(request.Config.GetValueOrDefault("aws:region")?.Value ?? "");
        var config = new ProviderConfig(Goal.PackageOf(resource.Type), PropertyValue.Map.Empty.With("region", region));
        return new ExistingResource(resource.Type, "", resource.Inputs.Without("region"), config);
    }

    /// <summary>What the stack's configuration says of a package.</summary>
    public PropertyValue.Map DefaultConfig(string package)
    {
        var prefix = package + ":";
        return PropertyValue.Of(
            from entry in request.Config
            where entry.Key.StartsWith(prefix, StringComparison.Ordinal)
            select KeyValuePair.Create(
                entry.Key[prefix.Length..], entry.Value.Secret ? PropertyValue.Of(entry.Value.Value).AsSecret() : PropertyValue.Of(entry.Value.Value)));
    }
}
