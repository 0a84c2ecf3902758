using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaLive.Delivery.Contract;

/// <summary>
/// The outputs of a delivery stack: what was agreed with the operators of all downstream systems, for the stacks that create the
/// channels and for people. What is absent is left out of the JSON.
/// </summary>
public sealed record DeliveryContract
{
    /// <summary>
    /// The version of the outputs' shape. It stays as long as members are only added, and rises when one is changed or taken
    /// away: a reader knows one version, and ignores members that it does not know.
    /// </summary>
    public const int Version = 1;

    /// <summary>The version of the shape in which the stack wrote its outputs.</summary>
    [JsonPropertyName(ContractKeys.ContractVersion)]
    public required int ContractVersion { get; init; }

    /// <summary>By channel name: what the stack that creates the channel needs.</summary>
    [JsonPropertyName(ContractKeys.Channels)]
    public required IReadOnlyDictionary<string, AgreedChannel> Channels { get; init; }

    /// <summary>
    /// By <c>channel/delivery</c>: where each pipeline sends to, pipeline 0 first. For people; a secret part is not shown.
    /// </summary>
    [JsonPropertyName(ContractKeys.Urls)]
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Urls { get; init; }

    /// <summary>
    /// A secret. By <c>channel/delivery</c>: the RTMP stream name of each pipeline where it is a
    /// secret, and null where it is not.
    /// </summary>
    [JsonPropertyName(ContractKeys.StreamNames)]
    public IReadOnlyDictionary<string, IReadOnlyList<string?>>? StreamNames { get; init; }

    /// <summary>
    /// A secret. By <c>channel/delivery/output</c>, for the outputs that have a destination of their own: as
    /// <see cref="StreamNames"/>.
    /// </summary>
    [JsonPropertyName(ContractKeys.OutputStreamNames)]
    public IReadOnlyDictionary<string, IReadOnlyList<string?>>? OutputStreamNames { get; init; }

    /// <summary>
    /// A secret. By <c>channel/delivery</c>: the URL of each pipeline where it is a secret, and null where it is not.
    /// </summary>
    [JsonPropertyName(ContractKeys.SecretUrls)]
    public IReadOnlyDictionary<string, IReadOnlyList<string?>>? SecretUrls { get; init; }

    /// <summary>A secret. By <c>channel/delivery</c>: what is secret of its output group settings, in their shape.</summary>
    [JsonPropertyName(ContractKeys.SecretSettings)]
    public IReadOnlyDictionary<string, SecretSettings>? SecretSettings { get; init; }

    /// <summary>By bucket: the policy document that its owner must attach.</summary>
    [JsonPropertyName(ContractKeys.BucketPolicies)]
    public IReadOnlyDictionary<string, JsonElement>? BucketPolicies { get; init; }

    /// <summary>By ARN of a MediaPackage v2 channel: the policy document that its owner must attach.</summary>
    [JsonPropertyName(ContractKeys.ChannelPolicies)]
    public IReadOnlyDictionary<string, JsonElement>? ChannelPolicies { get; init; }

    /// <summary>By MediaStore container: the policy document that its owner must attach.</summary>
    [JsonPropertyName(ContractKeys.ContainerPolicies)]
    public IReadOnlyDictionary<string, JsonElement>? ContainerPolicies { get; init; }

    /// <summary>The deliveries as a page of Markdown.</summary>
    [JsonPropertyName(ContractKeys.Readme)]
    public string? Readme { get; init; }

    /// <summary>The channel of that name.</summary>
    /// <exception cref="ContractException">There is none.</exception>
    public AgreedChannel Channel(string name) => Channels.GetValueOrDefault(name) ?? throw new ContractException(
        $"The delivery stack has no channel '{name}': it has {string.Join(", ", Channels.Keys.Order(StringComparer.Ordinal))}.");
}
