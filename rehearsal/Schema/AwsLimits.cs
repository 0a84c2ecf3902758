using System.Text.Json;

namespace Rehearsal.Schema;

/// <summary>
/// Which values AWS takes, as limits.mjs wrote it down from the API models and CloudFormation's schemas.
/// <paramref name="Limits"/> are by resource, function or nested type and then by property; <paramref name="Unmapped"/> are
/// properties that no model was found for; <paramref name="Regions"/> are those with an endpoint, by service.
/// </summary>
public sealed record AwsLimits(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, ValueLimit>> Limits,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Unmapped,
    IReadOnlyDictionary<string, HashSet<string>> Regions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new BoundsConverter() },
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<AwsLimits> LazyAll = new(Read);

    public static AwsLimits All => LazyAll.Value;

    /// <summary>The limit of a property; null when its values are not limited.</summary>
    public ValueLimit? Of(string owner, string property) =>
        Limits.TryGetValue(owner, out var properties) ? properties.GetValueOrDefault(property) : null;

    private static AwsLimits Read()
    {
        using var json = typeof(AwsLimits).Assembly.GetManifestResourceStream("limits.json")!;
        return JsonSerializer.Deserialize<AwsLimits>(json, Json) ?? throw new JsonException("The limits are empty.");
    }
}
