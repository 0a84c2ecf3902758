using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>The outputs of a delivery stack, as the stacks that refer to it get them.</summary>
internal static class HandedOver
{
    private static readonly string[] Secret = ["streamNames", "outputStreamNames", "secretUrls", "secretSettings"];

    /// <summary>Lets mocks answer references to that stack.</summary>
    public static void SetUpStack(this Mock<IMocks> mocks, string stack, JsonObject outputs) =>
        mocks.Setup(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Type == "pulumi:pulumi:StackReference" && args.Name == stack)))
            .ReturnsAsync((stack, new Dictionary<string, object>
            {
                ["name"] = stack,
                ["outputs"] = outputs.Where(output => output.Value is not null).ToImmutableDictionary(
                    output => output.Key,
                    output => Secret.Contains(output.Key) ? Output.CreateSecret(Plain(output.Value)!) : Plain(output.Value)!),
                ["secretOutputNames"] = Secret.Where(outputs.ContainsKey).ToImmutableArray<object>(),
            }));

    private static object? Plain(JsonNode? node) => node switch
    {
        JsonObject map => map.ToImmutableDictionary(member => member.Key, member => Plain(member.Value)),
        JsonArray list => list.Select(Plain).ToImmutableArray(),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Number => value.GetValue<double>(),
            _ => value.GetValue<bool>(),
        },
        _ => null,
    };
}
