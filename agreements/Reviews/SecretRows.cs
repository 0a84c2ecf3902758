using System.Text.Json;
using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Wording;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Reviews;

/// <summary>Secrets that operators must get anew. Nobody sees a value: pulumi says that it differs.</summary>
internal static class SecretRows
{
    private static readonly Dictionary<string, string> Outputs = new()
    {
        [ContractKeys.StreamNames] = "stream name",
        [ContractKeys.OutputStreamNames] = "stream name",
        [ContractKeys.SecretUrls] = "secret part of the URL",
        [ContractKeys.SecretSettings] = "token or salt",
    };

    /// <returns>By delivery.</returns>
    public static ILookup<string, AgreementRow> Of(Preview preview, ToldStack stack) => OfResources(preview, stack)
        .Concat(OfOutputs(preview.Outputs.ChangedSecrets, stack))
        .Distinct()
        .ToLookup(secret => secret.Path, secret => new AgreementRow(
            SafeText.Code(secret.Path),
            secret.What,
            "the one agreed",
            secret.IsSure ? "a new one" : "perhaps a new one",
            Weight.Needed));

    /// <summary>The contract names the parameter or secret that holds it, and the resource has that name.</summary>
    private static IEnumerable<(string Path, string What, bool IsSure)> OfResources(Preview preview, ToldStack stack)
    {
        var named = preview.Steps
            .Where(step => step.Changes.Any(change => change.IsSecret))
            .SelectMany(step => new[] { step.Old, step.New })
            .SelectMany(state => Texts(state?.Inputs).Concat(Texts(state?.Outputs)))
            .ToHashSet();
        return from delivery in stack.Deliveries.Values
               from address in delivery.Agreed?.AllAddresses() ?? []
               from secret in Held(address)
               where named.Contains(secret.In)
               select (delivery.Path, secret.What, true);
    }

    private static IEnumerable<(string What, string In)> Held(OperatorAddress address)
    {
        if (address.PasswordParameter is { } parameter)
            yield return ("password", parameter);
        if (address.PassphraseSecret is { } secret)
            yield return ("passphrase", secret);
    }

    private static IEnumerable<(string Path, string What, bool IsSure)> OfOutputs(ChangedSecrets changed, ToldStack stack) =>
        from secret in changed.Paths.Select(PropertyPath.Split)
        where secret.Count > 1 && Outputs.ContainsKey(secret[0])
        let delivery = string.Join('/', secret[1].Split('/').Take(2))
        where stack.Deliveries.ContainsKey(delivery)
        group delivery by secret[0] into output
        let deliveries = output.Distinct().ToList()
        from path in deliveries
        select (path, Outputs[output.Key], changed.AreSure || deliveries.Count == 1);

    /// <summary>Those of the resource itself, at the top.</summary>
    private static IEnumerable<string> Texts(JsonElement? json) =>
        from member in json.Members()
        where member.Value.ValueKind == JsonValueKind.String
        select member.Value.GetString();
}
