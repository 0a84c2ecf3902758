using System.Collections.Immutable;
using System.Reflection;

namespace MediaLive.Delivery.Contract;

/// <summary>The secret outputs of a delivery stack.</summary>
internal sealed record SecretValues
{
    /// <summary>What these outputs are called.</summary>
    public static readonly ImmutableArray<string> Outputs =
    [
        .. typeof(SecretValues)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(member => ContractJson.NameOf(member.Name)),
    ];

    /// <inheritdoc cref="DeliveryContract.StreamNames"/>
    public IReadOnlyDictionary<string, IReadOnlyList<string?>>? StreamNames { get; init; }

    /// <inheritdoc cref="DeliveryContract.OutputStreamNames"/>
    public IReadOnlyDictionary<string, IReadOnlyList<string?>>? OutputStreamNames { get; init; }

    /// <inheritdoc cref="DeliveryContract.SecretUrls"/>
    public IReadOnlyDictionary<string, IReadOnlyList<string?>>? SecretUrls { get; init; }

    /// <inheritdoc cref="DeliveryContract.SecretSettings"/>
    public IReadOnlyDictionary<string, SecretSettings>? SecretSettings { get; init; }

    public ImmutableDictionary<SecretPlace, string> ByPlace() =>
    [
        .. ByPipeline(SecretSetting.StreamName, StreamNames),
        .. ByPipeline(SecretSetting.StreamName, OutputStreamNames),
        .. ByPipeline(SecretSetting.Url, SecretUrls),
        .. from delivery in SecretSettings ?? new Dictionary<string, SecretSettings>()
           from secret in Of(delivery.Key, delivery.Value)
           select secret,
    ];

    private static IEnumerable<KeyValuePair<SecretPlace, string>> ByPipeline(
        SecretSetting setting, IReadOnlyDictionary<string, IReadOnlyList<string?>>? all) =>
        from delivery in all ?? new Dictionary<string, IReadOnlyList<string?>>()
        from secret in delivery.Value.Index()
        where secret.Item is not null
        select Secret(delivery.Key, setting, secret.Index, secret.Item);

    private static IEnumerable<KeyValuePair<SecretPlace, string>> Of(string delivery, SecretSettings settings)
    {
        var akamai = settings.HlsGroupSettings?.HlsCdnSettings.HlsAkamaiSettings;
        if (akamai?.Salt is { } salt)
            yield return Secret(delivery, SecretSetting.AkamaiSalt, null, salt);
        if (akamai?.Token is { } token)
            yield return Secret(delivery, SecretSetting.AkamaiToken, null, token);
    }

    /// <param name="path"><c>channel/delivery</c>, and <c>/output</c> for an output with a destination of its own.</param>
    /// <param name="setting">Which setting it is.</param>
    /// <param name="pipeline">Whose.</param>
    /// <param name="value">The secret.</param>
    private static KeyValuePair<SecretPlace, string> Secret(string path, SecretSetting setting, int? pipeline, string value)
    {
        var names = path.Split('/');
        return KeyValuePair.Create(
            new SecretPlace(names[0], names[1], setting, pipeline) { Output = names.ElementAtOrDefault(2) }, value);
    }
}
