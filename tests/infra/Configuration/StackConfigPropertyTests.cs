using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Deliveries.Http;
using MediaLive.Delivery.Deliveries.S3;
using MediaLive.Delivery.StackFiles;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Configuration;

/// <summary>Throws stack files with mistakes at the reader: whatever is written, it is accepted or told what is wrong with it.</summary>
public sealed class StackConfigPropertyTests
{
    private static readonly JsonNode[] Valid =
    [
        File("STANDARD", """{ "vpcId": "vpc-1", "subnetIds": ["subnet-a", "subnet-b"], "elasticIps": true }"""),
        File("SINGLE_PIPELINE", """{ "vpcId": "vpc-1", "subnetIds": ["subnet-a"], "securityGroupIds": ["sg-1"] }"""),
    ];

    /// <summary>What people write in the wrong place. Whoever shows one of these shows a secret.</summary>
    private static readonly string[] Secrets =
    [
        $"rtmp://203.0.113.28/app/{Row.Secret}", $"rtmp://acme:{Row.Secret}@203.0.113.28/app/x",
        $"https://acme:{Row.Secret}@a.example.com/x", $"https://acme:{Row.Secret}@cdn.example.com/live/",
        $"//acme:{Row.Secret}@cdn.example.com/live/", $"http://acme:{Row.Secret}@",
        $"srt://203.0.113.28:7000?passphrase={Row.Secret}", $"https://a.example.com/x?token={Row.Secret}",
        $"rtmp://203.0.113.28\n/app/{Row.Secret}",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\n", "a", "-", "0", "é", "{account}", "{region", "$dt$", "../..", "s3ssl://", "s3ssl://acme/archive/a",
        "udp://203.0.113.28:5000", "rtp://[::1]:65531", "http://", "https://a", "https://a/b", "srt://a:1", "rtmp://a",
        "rtmp://a/b/c", "channel", "anywhere", "0.0.0.0/0", "10.0.0.0/8", "10.0.0.1/8", "::/0", "/", "x/0", "vpc-1", "sg-1",
        "subnet-a", "arn:aws:iam::123456789012:role/r", "hls", "s3", "rtmp", "srt", "STANDARD", "SINGLE_PIPELINE", "akamai",
        "USE_TIMESTAMP", "a:b:c", ":", "//", "%00", "\u0000",
        // What AWS or MediaLive refuses, though it looks right.
        "198.051.100.010/32", "010.010.0.0/16", "3232235777/32", "0xC6.51.100.7/32", "0.0.0.0/1", "128.0.0.0/1", "0.0.0.0",
        "127.0.0.1", "arn:aws:secretsmanager:us-west-2:123456789012:secret:*",
        "arn:aws:secretsmanager:us-west-2:123456789012:secret:srt",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:srt-a1B2c3", "arn:aws:kms:eu-west-1:123456789012:key/k1",
        "aws:team", "AWS:team", "/aws/password", "ssm-password", "live/password", "eu-wets-1", "us-west-1", "eu-west-1",
        "vpc-2", "default", "s3ssl://acme--ol-s3/a", "s3ssl://acme-an/a", "s3ssl://xn--acme/a", "s3ssl://amzn-s3-demo-acme/a",
        "s3ssl://acme-s3alias/a", "s3ssl://acme/a.m3u8", "s3ssl://acme/a.m2ts", "s3ssl://acme/a.jpg",
        "https://a.example.com/a.m3u8", "https://a.example.com/b?c=1&file=", "s3ssl://acme/$x$", "s3ssl://acme/a$dt",
        "https://a.example.com/$x$/a", "rtmp://a.example.com/live/$dt", "udp://203.0.113.28:5000$",
        "_1080p", "-$h%04$", "_$sn$", "_$dt", "../a", "_a/b",
        $"s3ssl://acme/{new string('k', 1025)}",
        "S3SSL://acme/a", "HTTPS://a.example.com/b", "RTMP://a.example.com/b/c", "SRT://a.example.com:1", "udp://0.0.0.0:5000",
        "rtp://127.0.0.1:5000", "udp://255.255.255.255:5000", "srt://0.0.0.0:1", "rtmp://127.0.0.1/a/b", "https://localhost/a",
        "https://255.255.255.255/a", "https://010.010.0.1/a", "rtmp://3232235777/a/b", "udp://[2001:db8::1]:5000",
        "rtmp://[2001:db8::1]/a/b", "../manifests/", "//cdn.example.com/live/", "https://cdn.example.com/live/",
        "https://cdn.example.com/live", "cdn.example.com/live/", "210987654321", "manage",
        "https://a-1.ingest.b.mediapackagev2.us-west-2.amazonaws.com/in/v1/g/1/c/",
    ];

    private static readonly string[] Keys =
    [
        "name", "class", "role", "vpc", "deliveries", "outputGroup", "downstream", "destinations", "url", "credentials",
        "receiver", "fec", "connection", "eventId", "streamName", "streamNameSecret", "token", "saltSecret", "container",
        "path", "channelId", "channelGroup", "region", "listenerPort", "latency", "redundantManifests", "typo", "tags", "team",
        "Team", "aws:team", "buckets", "acme", "kmsKey", "passwordParameter", "passphraseSecretArn", "allowFrom",
        "baseUrlManifest", "baseUrlManifest1", "baseUrlContent", "baseUrlContent1", "numRetries", "columnDepth", "includeFec",
        "additional", "securityGroupId", "rowLength", "outputs", "nameModifier", "segmentModifier", "additionalOutputs",
        "cacheLength", "inputLossAction",
        "additional", "securityGroupId", "rowLength", "existing", "policy", "ownerAccount", "storePasswords",
    ];

    private static readonly Gen<JsonNode?> Value = Gen.OneOf<JsonNode?>(
        Gen.OneOf(Texts).Select(text => (JsonNode?)text),
        Gen.OneOf(Secrets).Select(text => (JsonNode?)text),
        Gen.String.Select(text => (JsonNode?)text),
        Gen.Int[-1, 70000].Select(number => (JsonNode?)number),
        Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)number),
        Gen.Bool.Select(flag => (JsonNode?)flag),
        Gen.Const(() => (JsonNode?)null),
        Gen.Const(() => (JsonNode?)new JsonArray()),
        Gen.Const(() => (JsonNode?)new JsonObject()),
        Gen.OneOf(Texts).Select(text => (JsonNode?)new JsonArray(text, text)),
        Gen.Select(Gen.OneOf(Keys), Gen.OneOf(Texts), (key, text) => (JsonNode?)new JsonObject { [key] = text }));

    /// <summary>Where (one of all places, by number), how, and with what.</summary>
    private static readonly Gen<(uint Place, int How, string Key, JsonNode? Value)> Mutation =
        Gen.Select(Gen.UInt, Gen.Int[0, 4], Gen.OneOf(Keys), Value);

    [Fact]
    public void Reader_AnyStackFile_IsAcceptedOrToldWhatIsWrong()
    {
        var accepted = 0;
        Gen.Select(Gen.OneOf(Valid), Mutation.Array[0, 3]).Sample(
            (valid, mutations) =>
            {
                var file = mutations.Aggregate(valid.DeepClone(), Mutate);
                var findings = new ConfigFindings();
                var stack = StackConfigReader.Read(Text(file), [.. file.AsObject().Select(entry => entry.Key)], new ChannelFiles(() => ""), new Placeholders("123456789012", "us-west-2", "dev"), findings);

                var told = findings.Errors.Select(error => error.ToString()).Concat(findings.Warnings).ToList();
                Assert.All(told, line =>
                {
                    Assert.Matches(@"^(channels|buckets|channelGroups?|containers?|tags|channelId)[^ ]*?( \([^\n]+?\))?: [^\n]+\.\z", line);
                    Assert.DoesNotContain(Row.Secret, line, StringComparison.Ordinal);
                });
                if (findings.Errors.Count > 0)
                    return;
                Interlocked.Increment(ref accepted);
                Invariants(stack!);
            },
            iter: 3_000,
            print: sample => sample.Item2.Aggregate(sample.Item1.DeepClone(), Mutate).ToJsonString());

        // A fair share of both, or this says little: a quarter of the files has no mutation at all.
        Assert.InRange(accepted, 600, 2_400);
    }

    /// <summary>A channel in a file of its own is read and refused as one in the stack file, by other paths.</summary>
    [Fact]
    public void Reader_AnyChannelInAFile_IsToldWhatItIsToldInTheStackFile()
    {
        using var project = new ProjectFolder();
        Gen.Select(Gen.OneOf(Valid), Mutation.Array[0, 3]).Sample(
            (valid, mutations) =>
            {
                var file = mutations.Aggregate(valid.DeepClone(), Mutate).AsObject();
                if (file["channels"] is not JsonArray { Count: 1 } channels || channels[0] is null)
                    return;
                var name = $"{Guid.NewGuid()}.yaml";
                project.Write(name, channels[0]!.ToJsonString());
                var inFile = file.DeepClone().AsObject();
                inFile.Remove("channels");
                inFile["include"] = new JsonArray(name);

                Assert.Equal(
                    Told(file, project).Order(StringComparer.Ordinal),
                    Told(inFile, project).Select(line => InStackFile(line, name)).Order(StringComparer.Ordinal));
            },
            iter: 300,
            print: sample => sample.Item2.Aggregate(sample.Item1.DeepClone(), Mutate).ToJsonString());

        static IEnumerable<string> Told(JsonNode file, ProjectFolder project)
        {
            var findings = new ConfigFindings();
            _ = StackConfigReader.Read(
                Text(file), [.. file.AsObject().Select(entry => entry.Key)], new ChannelFiles(() => project.Path),
                new Placeholders("123456789012", "us-west-2", "dev"), findings);
            return [.. findings.Errors.Select(error => error.ToString()), .. findings.Warnings];
        }

        static string InStackFile(string line, string name) => Regex.Replace(
            line, $@"{Regex.Escape(name)}:\d+:\d+( (?=[a-zA-Z]))?", match => match.Groups[1].Success ? "channels[0]." : "channels[0]");
    }

    [Fact]
    public void Reader_WithoutMistakes_Accepts()
    {
        foreach (var valid in Valid)
            Invariants(Checked.Accepts(valid.ToJsonString()));
    }

    private static void Invariants(StackConfig stack)
    {
        Assert.NotEmpty(stack.Channels);
        Assert.Distinct(stack.Channels.Select(channel => channel.Name));
        Assert.Distinct(stack.Channels.SelectMany(channel => channel.Deliveries).SelectMany(delivery => delivery.Places("us-west-2")).Select(place => place.Address));
        Assert.InRange(stack.Tags.Count, 0, 50);
        Assert.Distinct(stack.Tags.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(stack.Tags.SelectMany(tag => new[] { tag.Key, tag.Value }), text => text.StartsWith("aws:", StringComparison.OrdinalIgnoreCase));
        Assert.All(
            stack.Channels.SelectMany(channel => channel.Deliveries).SelectMany(delivery => delivery.Services("us-west-2")),
            use => Assert.True(Regions.Has(use.Region, use.Service)));
        Assert.All(
            stack.Channels.SelectMany(channel => channel.Deliveries).OfType<DestinationsConfig<HttpDestinationConfig>>()
                .SelectMany(delivery => delivery.Destinations).Select(destination => destination.Credentials?.KmsKey),
            key => Assert.True(key is null || key.Contains(":us-west-2:", StringComparison.Ordinal)));
        Assert.All(
            stack.Channels.SelectMany(channel => channel.Deliveries)
                .SelectMany(delivery => delivery.Places("us-west-2"))
                // A stream id may be any text.
                .Select(place => place.Address.Split(" with stream id ")[0]),
            address =>
            {
                Assert.DoesNotMatch(@"(^|//)(0\.0\.0\.0|127\.|255\.255|localhost)", address);
                // A name modifier, behind a destination, takes more variables.
                Assert.DoesNotMatch(@"\$(?!(dt|d|t|rv|ra|rc|w|h|f)\$)[a-z]*\$", address);
                Assert.DoesNotMatch(@"^s3ssl:.*\.(m3u8|m2ts|jpg)\z", address);
                Assert.DoesNotMatch("acme(--ol-s3|-an|-s3alias)/|//(xn--|amzn-s3-demo-)acme", address);
                Assert.InRange(address.Length, 1, 1100);
            });
        Assert.All(
            stack.Channels.SelectMany(channel => channel.Deliveries).OfType<IHlsConfig>().Select(hls => hls.Outputs),
            outputs => Assert.Distinct(outputs.Select(output => output.NameModifier.Text)));
        Assert.All(
            BaseUrls(stack).OfType<ManifestUrl>().Select(url => url.Text),
            url => Assert.True(url.EndsWith('/') && !url.Contains('@'), url));
        foreach (var channel in stack.Channels)
        {
            var pipelines = channel.Class == ChannelClass.Standard ? 2 : 1;
            Assert.NotEmpty(channel.Deliveries);
            Assert.Distinct(channel.Deliveries.Select(delivery => delivery.Name));
            Assert.All(channel.Deliveries.OfType<IDestinations>().SelectMany(delivery => delivery.Lists), list => Assert.Equal(pipelines, list.Count));
            Assert.True(channel.Vpc is null || channel.Vpc.SubnetIds.Length == pipelines);
        }
    }

    private static IEnumerable<ManifestUrl?> BaseUrls(StackConfig stack)
    {
        var deliveries = stack.Channels.SelectMany(channel => channel.Deliveries).ToList();
        return deliveries.OfType<HlsConfig<HttpDestinationConfig>>().SelectMany(Of)
            .Concat(deliveries.OfType<HlsConfig<S3DestinationConfig>>().SelectMany(Of));

        static ManifestUrl?[] Of<TDestination>(HlsConfig<TDestination> hls)
            where TDestination : IDestinationConfig, IFileDestination =>
            [hls.BaseUrlManifest, hls.BaseUrlManifest1, hls.BaseUrlContent, hls.BaseUrlContent1];
    }

    /// <summary>As Pulumi hands over a stack file: texts as they are, everything else as JSON.</summary>
    private static Func<string, string?> Text(JsonNode file) => key => file[key] is JsonValue value && value.TryGetValue<string>(out var text)
        ? text
        : file[key]?.ToJsonString();

    private static JsonNode Mutate(JsonNode root, (uint Place, int How, string Key, JsonNode? Value) mutation)
    {
        var places = Containers(root).ToList();
        var place = places[(int)(mutation.Place % (uint)places.Count)];
        var member = (int)(mutation.Place / 7 % int.MaxValue);
        switch (place)
        {
            case JsonObject map when mutation.How == 0 || map.Count == 0:
                map[mutation.Key] = mutation.Value?.DeepClone();
                break;
            case JsonObject map when mutation.How == 1:
                map.Remove(map.ElementAt(member % map.Count).Key);
                break;
            case JsonObject map:
                map[map.ElementAt(member % map.Count).Key] = mutation.Value?.DeepClone();
                break;
            case JsonArray list when mutation.How == 0 || list.Count == 0:
                list.Add(mutation.Value?.DeepClone());
                break;
            case JsonArray list when mutation.How == 1:
                list.RemoveAt(member % list.Count);
                break;
            case JsonArray list when mutation.How == 2:
                list.Add(list[member % list.Count]?.DeepClone());
                break;
            case JsonArray list:
                list[member % list.Count] = mutation.Value?.DeepClone();
                break;
        }
        return root;
    }

    /// <summary>All maps and lists, the outermost first.</summary>
    private static IEnumerable<JsonNode> Containers(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => Containers(member.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Containers).Prepend(list),
        _ => [],
    };

    private static JsonObject File(string channelClass, string vpc)
    {
        var file = new JsonObject(StackYaml.Config(Row.Stack(channelClass, Row.All)).Select(entry =>
            KeyValuePair.Create(entry.Key, entry.Value is Row.Secret or Row.RouterKey ? entry.Value : JsonNode.Parse(entry.Value))));
        file["channels"]![0]!["vpc"] = JsonNode.Parse(vpc);
        file["buckets"] = JsonNode.Parse("""{ "acme": { "retentionDays": 30, "versioning": true } }""");
        return file;
    }
}
