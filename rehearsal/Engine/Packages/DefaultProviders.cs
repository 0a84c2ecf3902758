using System.Collections.Concurrent;
using Rehearsal.Engine.Registration;
using Rehearsal.Engine.Steps;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Packages;

/// <summary>
/// The providers of resources that name none: one for each version of a package, in the state as pulumi keeps it, such as
/// <c>pulumi:providers:aws::default_7_48_0</c>. Its inputs are the stack's configuration of the package and the version.
/// </summary>
internal sealed class DefaultProviders(RunContext run)
{
    public const string Version = "version";

    private readonly StepWriter _writer = new(run);
    private readonly ConcurrentDictionary<(string Package, string Version), Lazy<Task<string>>> _references = [];

    /// <summary>The goal with the provider that it falls to; a provider itself keeps its version among its inputs.</summary>
    public async Task<Goal> AssignAsync(Goal goal)
    {
        if (goal.IsProvider) return goal with { Inputs = Versioned(goal.Inputs, goal.Version) };
        if (goal.Provider is not null) return goal;
        var provider = _references.GetOrAdd((goal.Package, goal.Version), key => new(() => MakeAsync(key.Package, key.Version)));
        return goal with { Provider = await provider.Value };
    }

    private static PropertyValue.Map Versioned(PropertyValue.Map inputs, string version) =>
        version == "" ? inputs : inputs.With(Version, PropertyValue.Of(version));

    private async Task<string> MakeAsync(string package, string version)
    {
        var name = version == "" ? "default" : "default_" + string.Concat(version.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        var urn = Urns.Make(run.Request.Stack.Stack, run.Request.Stack.Project, parent: null, $"pulumi:providers:{package}", name);
        run.Registry.Keep(urn);
        var inputs = Versioned(run.Packages.DefaultConfig(package), version);
        var id = Seeds.Uuid(Seeds.Of(urn, 0));
        await _writer.WriteAsync(new() { Urn = urn, Custom = true, Id = id, Inputs = inputs, Outputs = inputs }, run.Ledger.Find(urn));
        return $"{urn}::{id}";
    }
}
