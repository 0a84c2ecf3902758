using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Checks.Secrets;

/// <summary>A secret that a destination needs.</summary>
/// <param name="What">What it is, for people, such as <c>password</c>.</param>
/// <param name="Names">What a user may call it: the stack file's secret key, or where MediaLive reads it.</param>
/// <param name="FromOutputs">Its value, when the outputs show secrets.</param>
/// <param name="Put">Puts its value in its place.</param>
internal sealed record NeededSecret(
    string What, IReadOnlyList<string> Names, string? FromOutputs, Func<TargetSecrets, string, TargetSecrets> Put)
{
    /// <summary>Name of the SSM parameter that holds it; null where none does.</summary>
    public string? Parameter { get; init; }

    public static IEnumerable<NeededSecret> Of(CheckTarget target, DeliveryContract contract)
    {
        var address = target.Address;
        var akamai = contract.SecretSettings?.GetValueOrDefault(target.Part.Path)?.HlsGroupSettings?.HlsCdnSettings
            .HlsAkamaiSettings;
        if (address.PasswordParameter is { } parameter)
        {
            yield return new("password", Names("password", parameter), null, (all, value) => all with { Password = value })
            {
                Parameter = parameter,
            };
        }

        if (Has("query"))
        {
            yield return new("query", Names("query"), Query(ByPipeline(contract.SecretUrls)), (all, query) => all with
            {
                Url = address.Address.Replace(OperatorAddress.Secret, query, StringComparison.Ordinal),
            });
        }

        if (address.StreamName == OperatorAddress.Secret)
        {
            var names = target.Part.Output is null ? contract.StreamNames : contract.OutputStreamNames;
            yield return new(
                "stream name", Names("streamName"), ByPipeline(names), (all, value) => all with { StreamName = value });
        }

        if (address.PassphraseSecret is { } arn)
            yield return new("passphrase", Names("passphrase", arn), null, (all, value) => all with { Passphrase = value });
        if (Has("salt"))
            yield return new("salt", Names("salt"), akamai?.Salt, (all, value) => all with { Salt = value });
        if (Has("token"))
            yield return new("token", Names("token"), akamai?.Token, (all, value) => all with { Token = value });

        bool Has(string what) => KeyOf(target, what) is not null;

        string[] Names(string what, string? place = null) =>
            [.. new[] { KeyOf(target, what), place }.OfType<string>()];

        string? ByPipeline(IReadOnlyDictionary<string, IReadOnlyList<string?>>? all) =>
            all?.GetValueOrDefault(target.Part.Path)?.ElementAtOrDefault(target.Pipeline);
    }

    private static string? KeyOf(CheckTarget target, string what) => target.Address.SecretKeys?.GetValueOrDefault(what);

    private static string? Query(string? url) => url?.Split('?', 2)[1];
}
