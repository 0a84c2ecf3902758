using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Engine.Registration;

/// <summary>Calls the functions of packages, and the one that the engine itself offers.</summary>
internal sealed class Invokes(RunContext run)
{
    // Clients turn a reference to a resource into the resource with it.
    private const string GetResource = "pulumi:pulumi:getResource";

    public async Task<InvokeResult> InvokeAsync(string token, PropertyValue.Map args, string? provider)
    {
        if (token == GetResource) return ResourceOf(args);
        var package = run.Packages.Resolve(token, provider);
        return await package.Provider.InvokeAsync(new(token, args.Reveal(), package.Config, run.Preview), run.Cancellation);
    }

    private InvokeResult ResourceOf(PropertyValue.Map args)
    {
        var urn = args["urn"] is PropertyValue.Text text ? text.Value : "";
        var record = run.Ledger.Find(urn) ?? throw new EngineException($"There is no resource '{urn}' in this stack.");
        return new(
            PropertyValue.Map.Empty
                .With("urn", PropertyValue.Of(urn))
                .With("id", PropertyValue.Of(record.Id ?? ""))
                .With("state", record.Outputs),
            []);
    }
}
