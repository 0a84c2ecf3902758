using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaLive.Delivery.Contract;

/// <summary>The contract as JSON: member names in camel case, and what is absent left out.</summary>
public static class ContractJson
{
    /// <summary>
    /// With these, records are written as stack outputs and read from them. Members that a reader does not know are ignored.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>
    /// What a member of a record is called in JSON, and a member of <see cref="DeliveryContract"/> as a stack output.
    /// </summary>
    /// <param name="member">Its name in C#, as <c>nameof</c> gives it.</param>
    public static string NameOf(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    public static JsonElement Write<T>(T part) => JsonSerializer.SerializeToElement(part, Options);

    /// <summary>Reads stack outputs, as <c>pulumi stack output --json</c> prints them.</summary>
    /// <param name="outputs">All outputs of a delivery stack. Secret ones may be <c>"[secret]"</c>, and are then absent.</param>
    /// <param name="stack">Its name, for errors.</param>
    /// <exception cref="ContractException">
    /// They have another version, or not the shape of this one; the message says where.
    /// </exception>
    public static DeliveryContract Read(JsonElement outputs, string stack)
    {
        CheckVersion(outputs, stack);
        return ReadPart<DeliveryContract>(WithoutHidden(outputs), stack);
    }

    /// <summary>Reads a part of the stack outputs.</summary>
    /// <param name="json">The part.</param>
    /// <param name="stack">The stack's name, for errors.</param>
    /// <exception cref="ContractException">
    /// It does not have the shape of <typeparamref name="T"/>; the message says where.
    /// </exception>
    public static T ReadPart<T>(JsonElement json, string stack)
        where T : class
    {
        try
        {
            return json.Deserialize<T>(Options) ?? throw new JsonException("null");
        }
        catch (JsonException mistake)
        {
            throw new ContractException(
                $"{stack}: {Place(mistake)} is not as contract version {DeliveryContract.Version} has it: {Reason(mistake)}");
        }
    }

    /// <summary>For readers of outputs that are not known as a whole, such as those of a preview.</summary>
    /// <inheritdoc cref="Read"/>
    public static void CheckVersion(JsonElement outputs, string stack)
    {
        var found = outputs.ValueKind == JsonValueKind.Object
            && outputs.TryGetProperty(NameOf(nameof(DeliveryContract.ContractVersion)), out var version)
            ? version.ToString()
            : "none";
        if (found != $"{DeliveryContract.Version}")
        {
            throw new ContractException(
                $"Stack '{stack}' has contract version {found}, and this reader knows {DeliveryContract.Version}: " +
                "update that stack, or use the MediaLive.Delivery.Contract that belongs to it.");
        }
    }

    /// <summary>Leaves out secret outputs that the CLI does not show: it prints a text in their place.</summary>
    private static JsonElement WithoutHidden(JsonElement outputs) => JsonSerializer.SerializeToElement(outputs.EnumerateObject()
        .Where(output => output.Value.ValueKind != JsonValueKind.String || output.Name == NameOf(nameof(DeliveryContract.Readme)))
        .ToDictionary(output => output.Name, output => output.Value));

    private static string Place(JsonException mistake) => mistake.Path is { Length: > 2 } path ? path[2..] : "all of it";

    /// <summary>The serializer's message, which quotes no value, without the path that it repeats at its end.</summary>
    private static string Reason(JsonException mistake) => mistake.Message.Split(" Path: ")[0];
}
