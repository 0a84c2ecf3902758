using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace MediaLive.Delivery.Contract;

/// <summary>Reads the contract from a reference to a delivery stack.</summary>
public static class ContractReading
{
    extension(DeliveryContract)
    {
        /// <summary>
        /// What the stack hands over, with each secret in its place. The whole output is a secret if there is any.
        /// </summary>
        /// <exception cref="ContractException">
        /// (When the output is resolved.) The stack has other outputs than this contract.
        /// </exception>
        public static Output<DeliveryContract> Read(StackReference stack) => DeliveryContract.Read(stack, secret => secret.Value);

        /// <summary>
        /// What the stack hands over, with something else in the place of each secret, such as a reference to where it is kept.
        /// </summary>
        /// <param name="stack">The delivery stack.</param>
        /// <param name="replace">
        /// Is called once for each secret, in previews too, and may register resources. The contract is a secret
        /// if anything that it returns is.
        /// </param>
        /// <exception cref="ContractException">
        /// (When the output is resolved.) The stack has other outputs than this contract.
        /// </exception>
        public static Output<DeliveryContract> Read(StackReference stack, Func<AgreedSecret, Output<string>> replace)
        {
            var secrets = Secrets(stack).Apply(values => values.ByPlace());
            var places = Output.Unsecret(secrets.Apply(values =>
                values.Keys.OrderBy(place => place.Name, StringComparer.Ordinal).ToImmutableArray()));
            return Output.Tuple(Plain(stack), places).Apply(known => Output
                .All(known.Item2.Select(place => replace(new AgreedSecret(place, secrets.Apply(values => values[place])))))
                .Apply(texts => known.Item2.Zip(texts)
                    .Aggregate(known.Item1, (contract, secret) => secret.First.Put(secret.Second, contract))));
        }
    }

    /// <summary>The outputs that are no secrets.</summary>
    private static Output<DeliveryContract> Plain(StackReference stack)
    {
        string[] outputs =
        [
            .. from member in typeof(DeliveryContract).GetProperties()
               select ContractJson.NameOf(member.Name) into output
               where !SecretValues.Outputs.Contains(output)
               select output,
        ];
        return Output.Tuple(stack.Name, Json(stack, outputs)).Apply(found => ContractJson.Read(found.Item2, found.Item1));
    }

    private static Output<SecretValues> Secrets(StackReference stack) => Output
        .Tuple(stack.Name, Json(stack, SecretValues.Outputs))
        .Apply(found => ContractJson.ReadPart<SecretValues>(found.Item2, found.Item1));

    /// <summary>These outputs as one object. One that the stack does not have is left out.</summary>
    private static Output<JsonElement> Json(StackReference stack, IEnumerable<string> outputs) => Output
        .All(outputs.Select(output => stack.GetOutput(output).Apply(value => KeyValuePair.Create(output, value))))
        .Apply(values => JsonSerializer.SerializeToElement(values.Where(value => value.Value is not null).ToDictionary()));
}
