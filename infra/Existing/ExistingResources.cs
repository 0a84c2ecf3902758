using System.Text.Json;
using MediaLive.Delivery.Configuration.Reading;
using Pulumi.Aws.CloudControl;

namespace MediaLive.Delivery.Existing;

/// <summary>
/// What AWS says of the things that exist. Each is read once, before anything is registered, so that a wrong id is a mistake in
/// the stack file like any other. Pulumi.Aws reads them through Cloud Control, with the account, credentials and Regions that
/// everything else is made with.
/// </summary>
internal sealed class ExistingResources
{
    private readonly Dictionary<ExistingResource, JsonElement> _found = [];

    private ExistingResources()
    {
    }

    /// <summary>Its properties, as its CloudFormation type has them.</summary>
    public JsonElement this[ExistingResource resource] => _found[resource];

    /// <param name="uses">What the stack file says exists.</param>
    /// <param name="findings">Where it is wrong.</param>
    public static async Task<ExistingResources> ReadAsync(IReadOnlyCollection<ExistingUse> uses, ConfigFindings findings)
    {
        var existing = new ExistingResources();
        // All at once, since each takes a second.
        var reads = uses.Select(use => use.Resource).Distinct().ToDictionary(resource => resource, ReadAsync);
        foreach (var use in uses)
            await existing.KeepAsync(use, reads[use.Resource], findings);
        return existing;
    }

    private async Task KeepAsync(ExistingUse use, Task<JsonElement> read, ConfigFindings findings)
    {
        try
        {
            var found = _found[use.Resource] = await read;
            if (use.BrokenRule(found) is { } broken)
                findings.Error(use.Path, use.Written, broken.Rule, broken.Remedy);
        }
        catch (Exception failure)
        {
            findings.Error(use.Path, use.Written, $"can't be read in AWS ({failure.Message.Trim()})",
                $"correct it, or allow cloudformation:GetResource and {use.Action}");
        }
    }

    private static async Task<JsonElement> ReadAsync(ExistingResource resource)
    {
        var found = await GetResource.InvokeAsync(new GetResourceArgs
        {
            TypeName = resource.Type,
            Identifier = resource.Id,
            Region = resource.Region,
        });
        return JsonDocument.Parse(found.Properties).RootElement;
    }
}
