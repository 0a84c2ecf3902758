using System.Text.Json.Nodes;
using MediaLive.Delivery.Repository.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Docs;

/// <summary>The combinations that the program knows, by the JSON Schema that is made of them.</summary>
internal static class Combination
{
    /// <summary>Each as <c>hls to s3</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from branch in JsonNode.Parse(Checkout.Read("infra/Configuration/stack-file.schema.json"))!["definitions"]!["Delivery"]!["allOf"]!.AsArray()
           let outputGroup = (string)branch!["if"]!["properties"]!["outputGroup"]!["const"]!
           from downstream in branch["then"]!["properties"]!["downstream"]!["enum"]!.AsArray()
           let name = $"{outputGroup} to {downstream}"
           orderby name
           select name,
    ];
}
