using System.Text.Json.Nodes;
using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;
using Rehearsal.Tests.Terraform;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>
/// All combinations, in both classes of channel, made by the real Terraform AWS provider against an emulator of AWS's API, and the
/// sample's channel with them. What the channel has, and what is left in the end, is asked of that API, and not of our state.
/// </summary>
public sealed class RealPartsTests
{
    private const string Prefix = "medialive-delivery:";

    /// <summary>Side by side, for the provider itself waits for a minute in places.</summary>
    [Fact]
    public Task EveryRow_WithRealParts_IsMadeChangedLeftAloneAndDeleted() =>
        Task.WhenAll(RehearseAsync("STANDARD"), RehearseAsync("SINGLE_PIPELINE"));

    private static async Task RehearseAsync(string channelClass)
    {
        var (server, missing) = await EmulatorServer.StartAsync();
        Assert.SkipWhen(server is null, missing);
        await using var aws = server;
        var there = await aws.AskAsync("prepare");
        var before = (string?)await aws.AskAsync("inventory");
        using var stack = new RehearsedStack(Config(channelClass, there, team: "live", source: "198.51.100.7/32")) { Aws = aws.Endpoint.ToString() };

        var made = await stack.UpAsync();
        Assert.True(made.Status == 0, string.Join('\n', made.Errors));
        Assert.DoesNotContain("[unknown]", made.Text, StringComparison.Ordinal);
        Assert.NotEqual(before, (string?)await aws.AskAsync("inventory"));
        using var sample = stack.Sample("curling");
        var channel = await sample.UpAsync();
        Assert.True(channel.Status == 0, string.Join('\n', channel.Errors));
        var described = Assert.Single((await aws.AskAsync("channels")).AsArray())!;
        Assert.Equal((channelClass, channel.Output("arn")), ((string?)described["ChannelClass"], (string?)described["Arn"]));
        Assert.Equal(Json.Text(made.Destinations("curling")), Json.Text(Public(described["Destinations"])));

        // The stack file has stream names that are secrets, some for each pipeline: CloudFormation fetched them.
        Assert.Contains(Row.Secret, described.ToJsonString(), StringComparison.Ordinal);

        stack.Write(Config(channelClass, there, team: "sports", source: "198.51.100.9/32"));
        var changed = await stack.UpAsync();
        Assert.True(changed.Status == 0, string.Join('\n', changed.Errors));
        Assert.True(changed.Changes.Update > 10 && changed.Changes.Create > 0, $"{changed.Changes}");

        var again = await stack.UpAsync();
        Assert.Equal((0, new Changes(Same: changed.Resources.Count())), (again.Status, again.Changes));
        var channelAgain = await sample.UpAsync();
        Assert.Equal((0, new Changes(Same: channel.Changes.Create)), (channelAgain.Status, channelAgain.Changes));

        if (channelClass == "SINGLE_PIPELINE")
        {
            var shared = (string?)await aws.AskAsync("inventory");
            await ShareBucketAsync(stack);
            Assert.Equal(shared, (string?)await aws.AskAsync("inventory"));
        }

        Assert.Equal(0, (await sample.DestroyAsync()).Status);
        var destroyed = await stack.DestroyAsync();
        Assert.True(destroyed.Status == 0, string.Join('\n', destroyed.Errors));
        Assert.Empty(destroyed.Resources);
        Assert.Equal(before, (string?)await aws.AskAsync("inventory"));
    }

    /// <summary>Another stack that would make a bucket again is told; it may use it, and leaves it as it is.</summary>
    private static async Task ShareBucketAsync(RehearsedStack stack)
    {
        var delivery = Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme-archive/event/index"]));
        using var other = stack.Beside("event");
        other.Write(delivery);
        var refused = await other.UpAsync();
        Assert.Contains(refused.Errors, error => error.Contains("BucketAlreadyOwnedByYou", StringComparison.Ordinal));

        other.Write($"{delivery}buckets: {{ acme-archive: {{ existing: true }} }}");
        Assert.Equal(0, (await other.UpAsync()).Status);
        Assert.Equal(0, (await other.DestroyAsync()).Status);
    }

    /// <summary>The stack of <c>every-row.yaml</c> with what is there in place of what nobody has.</summary>
    private static string Config(string channelClass, JsonNode there, string team, string source)
    {
        var text = StackYaml.Whole("every-row.yaml")["config"]!.ToJsonString()
            .Replace("vpc-0a1b", (string)there["vpc"]!, StringComparison.Ordinal)
            .Replace("198.51.100.7/32", source, StringComparison.Ordinal);
        var config = new JsonObject(JsonNode.Parse(text)!.AsObject()
            .Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key[Prefix.Length..], entry.Value?.DeepClone())))
        {
            ["tags"] = new JsonObject { ["team"] = team },
        };
        foreach (var secret in new[] { "akamaiPassword", "socialKey", "affiliatePassphrase" })
            config[secret] = Row.Secret;
        foreach (var channel in config["channels"]!.AsArray().Select(channel => channel!.AsObject()))
        {
            var pipelines = channelClass == "STANDARD" ? 2 : 1;
            channel["class"] = channelClass;
            channel["vpc"]!["subnetIds"] = Taken(there["subnets"]!, pipelines);
            foreach (var delivery in channel["deliveries"]!.AsArray().Select(delivery => delivery!.AsObject()))
            {
                foreach (var output in (delivery["additionalOutputs"]?.AsArray() ?? []).Append(delivery).Select(output => output!.AsObject()))
                {
                    if (output["destinations"] is { } destinations)
                        output["destinations"] = Taken(destinations, pipelines);
                }

                if (pipelines == 1)
                    delivery.Remove("redundantManifests");
            }
        }

        return config.ToJsonString();
    }

    /// <summary>What the API says as the contract spells it, which does not show secrets.</summary>
    private static JsonNode? Public(JsonNode? described) => described switch
    {
        JsonObject map => new JsonObject(map.Where(member => !JsonNode.DeepEquals(member.Value, Row.Secret))
            .Select(member => KeyValuePair.Create(char.ToLowerInvariant(member.Key[0]) + member.Key[1..], Public(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Public)]),
        _ => described?.DeepClone(),
    };

    private static JsonArray Taken(JsonNode items, int count) => new([.. items.AsArray().Take(count).Select(item => item?.DeepClone())]);
}
