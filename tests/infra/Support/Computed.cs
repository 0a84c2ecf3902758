using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>What AWS would tell of a resource once it is made, of that which the program asks for.</summary>
internal static class Computed
{
    public const string Password = "made-by-MediaPackage";

    public static ImmutableDictionary<string, object> For(string type, string name) => (type switch
    {
        "aws:ec2/eip:Eip" => [("publicIp", name.Contains("pipeline-0", StringComparison.Ordinal) ? "192.0.2.1" : "192.0.2.2"), ("allocationId", $"eipalloc-{name}")],
        "aws:mediapackage/channel:Channel" => [("hlsIngests", Output.CreateSecret(List(Map(("ingestEndpoints", List(Ingest(name, 0), Ingest(name, 1)))))))],
        "aws:mediastore/container:Container" => [("endpoint", $"https://{name}.data.mediastore.us-west-2.amazonaws.com")],
        "aws:secretsmanager/secretVersion:SecretVersion" => [("secretArn", $"arn:aws:mock:::{name}")],
        "aws-native:mediapackagev2:Channel" => [("ingestEndpointUrls", List($"https://{name}-1.example.com/in/", $"https://{name}-2.example.com/in/"))],
        _ => Array.Empty<(string, object)>(),
    }).ToImmutableDictionary(entry => entry.Item1, entry => entry.Item2);

    private static ImmutableDictionary<string, object> Ingest(string name, int number) => Map(
        ("url", $"https://{name}-{number}.example.com/in/v2/channel"), ("username", $"user-{number}"), ("password", Password));

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] members) =>
        members.ToImmutableDictionary(member => member.Key, member => member.Value);

    private static ImmutableArray<object> List(params object[] items) => [.. items];
}
