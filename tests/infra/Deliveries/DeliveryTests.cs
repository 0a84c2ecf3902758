using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries;

/// <summary>
/// What each combination registers and hands over, in the files of Rows/: type tokens, logical names, inputs, and the contract.
/// A rename there replaces resources of stacks that exist, and takes an alias.
/// </summary>
[Collection(Deployed.Serially)]
public sealed class DeliveryTests
{
    /// <summary>Every row, in both classes of channel.</summary>
    public static TheoryData<string, string> Rows => new(
        from row in Row.Both
        from channelClass in new[] { "STANDARD", "SINGLE_PIPELINE" }
        select (row.Name, channelClass));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Delivery_OfEachRow_RegistersAndHandsOverJustThis(string row, string channelClass)
    {
        var stack = Row.Stack(channelClass, Row.Named(row));
        var deployed = await Deployed.UpAsync(stack);
        var previewed = await Deployed.PreviewAsync(stack);

        deployed.Outputs.Remove("readme");
        Assert.Equal(deployed.Registrations.Select(one => one.ToString()), previewed.Registrations.Select(one => one.ToString()));
        Snapshot.Matches($"Rows/{row}.{channelClass}.json", Json.Text(new JsonObject
        {
            ["resources"] = Resources(deployed),
            ["unknownInPreview"] = Unknown(previewed, deployed),
            ["outputs"] = deployed.Outputs.DeepClone(),
        }) + "\n");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Delivery_OfEachRow_TellsSecretsOnlyToWhatKeepsThem(string row, string channelClass)
    {
        var deployed = await Deployed.UpAsync(Row.Stack(channelClass, Row.Named(row)));

        Assert.All(deployed.Registrations, one => Assert.All(one.Inputs, input =>
        {
            if (!(one.Type, input.Key).Equals(("aws:ssm/parameter:Parameter", "value"))
                && !(one.Type, input.Key).Equals(("aws:secretsmanager/secretVersion:SecretVersion", "secretString")))
                NoSecret(input.Value);
        }));
        Assert.All(deployed.Outputs, output =>
        {
            if (output.Key is not ("streamNames" or "outputStreamNames" or "secretUrls" or "secretSettings"))
                NoSecret(output.Value);
        });
        Assert.Equal(
            row switch
            {
                "rtmp-rtmp" => ["streamNames"],
                "rtmp-outputs" => ["outputStreamNames"],
                "hls-http" => ["secretSettings"],
                "hls-http-query" => ["secretUrls"],
                _ => [],
            },
            deployed.SecretOutputs);
    }

    /// <summary>In both directions: what comes with a delivery is added, and what goes with it is deleted.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Delivery_OfEachRow_ComesAndGoesWithoutMovingAnythingElse(string row, string channelClass)
    {
        var with = (await Deployed.UpAsync(Row.Stack(channelClass, Row.Both))).Registrations;
        var without = (await Deployed.UpAsync(Row.Stack(channelClass, [.. Row.Both.Where(other => other.Name != row)]))).Registrations;

        Assert.True(without.Count < with.Count);
        var inputs = with.ToDictionary(one => one.ToString(), one => one.Inputs.ToJsonString());
        Assert.All(without, one => Assert.Equal(inputs[one.ToString()], one.Inputs.ToJsonString()));
    }

    private static void NoSecret(JsonNode? value)
    {
        Assert.DoesNotContain(Row.Secret, value?.ToJsonString() ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(Computed.Password, value?.ToJsonString() ?? "", StringComparison.Ordinal);
    }

    private static JsonObject Resources(Deployed deployed) => new(deployed.Registrations.Select(one => KeyValuePair.Create(
        one.ToString(),
        (JsonNode?)new JsonObject(one.Inputs.Select(input => KeyValuePair.Create(input.Key, Readable(input.Value)))))));

    /// <summary>Policies are texts; as JSON they can be read.</summary>
    private static JsonNode? Readable(JsonNode? input) =>
        input is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith('{') ? JsonNode.Parse(text) : input?.DeepClone();

    private static JsonObject Unknown(Deployed previewed, Deployed deployed) => new(
        from one in deployed.Registrations
        let known = previewed.The(one.Type, one.Name).Inputs
        let unknown = one.Inputs.Select(input => input.Key).Where(key => !known.ContainsKey(key)).Order().Select(key => (JsonNode)key).ToArray()
        where unknown.Length > 0
        select KeyValuePair.Create(one.ToString(), (JsonNode?)new JsonArray(unknown)));
}
