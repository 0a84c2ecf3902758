using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Terraform;

/// <summary>What Terraform's provider is configured with: nothing in it reaches a real account.</summary>
internal sealed record PluginSettings(string Region, PropertyValue.Map Configuration)
{
    public string Key => JsonText.Write(Configuration);

    public static PluginSettings Of(ProviderConfig provider, PropertyValue.Map inputs)
    {
        var region = Account.Of(provider).In(inputs).Region;
        var configuration = new Dictionary<string, PropertyValue>
        {
            ["region"] = PropertyValue.Of(region),
            ["access_key"] = PropertyValue.Of("rehearsal"),
            ["secret_key"] = PropertyValue.Of("rehearsal"),
            // The emulator has one host name for all buckets.
            ["s3_use_path_style"] = PropertyValue.Of(true),
            ["skip_credentials_validation"] = PropertyValue.Of(true),
            ["skip_metadata_api_check"] = PropertyValue.Of("true"),
            ["skip_region_validation"] = PropertyValue.Of(true),
            // A repeated call whose first answer was lost would make a second resource, or find that "another" one has the name.
            ["max_retries"] = PropertyValue.Of(1),
        };
        if (provider.Setting("defaultTags") is PropertyValue.Map { Entries: var setting } && setting.TryGetValue("tags", out var tags))
            configuration["default_tags"] = PropertyValue.Of([PropertyValue.Map.Empty.With("tags", tags)]);
        return new PluginSettings(region, PropertyValue.Of(configuration));
    }

    /// <summary>All services at the emulator, no profile of the user's, and no questions to a machine's own metadata service.</summary>
    public static IReadOnlyDictionary<string, string> Environment(Uri endpoint)
    {
        var nothing = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        return new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL"] = endpoint.ToString(),
            ["AWS_CONFIG_FILE"] = nothing,
            ["AWS_SHARED_CREDENTIALS_FILE"] = nothing,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
    }
}
