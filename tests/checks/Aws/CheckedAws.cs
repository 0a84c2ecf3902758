using System.Text.Json;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Tests.Aws;

/// <summary>One run of the command against an emulator of AWS: each delivery is a case.</summary>
public sealed class CheckedAws : IAsyncLifetime
{
    private const string Emulator = "moto_server";

    /// <summary>Must appear nowhere.</summary>
    internal const string Secret = "hunter2hunter2";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("checks-");
    private readonly AgreedStack _stack = new();

    /// <summary>Of the secret that is there.</summary>
    internal string SecretArn { get; private set; } = "";

    internal string MissingArn => SecretArn.Replace(":there", ":missing", StringComparison.Ordinal);

    /// <summary>Of the channel that is there.</summary>
    internal string IngestUrl { get; private set; } = "";

    internal IReadOnlyList<Told> Told { get; private set; } = [];

    internal IReadOnlyList<Told> ToldWithoutCredentials { get; private set; } = [];

    /// <summary>Skips the test where the emulator is not installed.</summary>
    public static void Require() =>
        Assert.SkipWhen(Installed.Find(Emulator) is null, "Python's moto, an emulator of AWS, is not installed.");

    public async ValueTask InitializeAsync()
    {
        if (Installed.Find(Emulator) is null)
            return;
        var port = FreePort.Take();
        await using var server = await Server.StartAsync(Emulator, port, "-H", "127.0.0.1", "-p", $"{port}");
        var endpoint = $"http://127.0.0.1:{port}";
        await MakeBucketsAsync(endpoint);
        await MakeOthersAsync(endpoint);
        Agree();
        var file = Path.Combine(_folder.FullName, "outputs.json");
        _stack.Write(file);
        string[] arguments = ["--outputs", file, "--endpoint-url", endpoint, "--json"];
        var told = await Task.WhenAll(
            CheckProcess.RunAsync(Environment("test", "test"), "", arguments),
            CheckProcess.RunAsync(Environment("", ""), "", arguments));
        Assert.All(told, run => Assert.Empty(run.Error));
        Told = [.. CheckProcess.ReadAll(told[0].Output)];
        ToldWithoutCredentials = [.. CheckProcess.ReadAll(told[1].Output)];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>As somebody has it who has these credentials and no others.</summary>
    private Dictionary<string, string> Environment(string id, string secret) => new()
    {
        ["HOME"] = _folder.FullName,
        ["AWS_ACCESS_KEY_ID"] = id,
        ["AWS_SECRET_ACCESS_KEY"] = secret,
    };

    private static async Task MakeBucketsAsync(string endpoint)
    {
        using var west = Client(endpoint, "us-west-2");
        foreach (var bucket in new[] { "ours", "partner", "partner-without", "partner-other", "enforced", "blocking" })
            await west.PutBucketAsync(new PutBucketRequest { BucketName = bucket, BucketRegionName = "us-west-2" });
        using var europe = Client(endpoint, "eu-north-1");
        await europe.PutBucketAsync(new PutBucketRequest { BucketName = "elsewhere", BucketRegionName = "eu-north-1" });
        await west.PutBucketPolicyAsync(new PutBucketPolicyRequest { BucketName = "partner", Policy = Policy("partner", "*") });
        await west.PutBucketPolicyAsync(
            new PutBucketPolicyRequest { BucketName = "partner-other", Policy = Policy("partner-other", "other/*") });
        await west.PutBucketOwnershipControlsAsync(new PutBucketOwnershipControlsRequest
        {
            BucketName = "enforced",
            OwnershipControls = new OwnershipControls
            {
                Rules = [new OwnershipControlsRule { ObjectOwnership = ObjectOwnership.BucketOwnerEnforced }],
            },
        });
        await west.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest
        {
            BucketName = "blocking",
            PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration { BlockPublicAcls = true },
        });
    }

    /// <summary>The emulator sees from a signature's scope whom a call is for, and verifies no signature.</summary>
    private async Task MakeOthersAsync(string endpoint)
    {
        using var client = new HttpClient { BaseAddress = new Uri(endpoint) };
        await CallAsync("ssm", "/", "AmazonSSM.PutParameter", new { Name = "/there", Type = "SecureString", Value = Secret });
        var secret = await CallAsync(
            "secretsmanager", "/", "secretsmanager.CreateSecret", new { Name = "there", SecretString = Secret });
        SecretArn = secret.GetProperty("ARN").GetString()!;
        await CallAsync("mediapackagev2", "/channelGroup", null, new { ChannelGroupName = "live" });
        var channel = await CallAsync("mediapackagev2", "/channelGroup/live/channel", null, new { ChannelName = "curling" });
        IngestUrl = channel.GetProperty("IngestEndpoints")[0].GetProperty("Url").GetString()!;

        async Task<JsonElement> CallAsync(string service, string path, string? operation, object body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new StringContent(JsonSerializer.Serialize(body), null, "application/x-amz-json-1.1"),
            };
            request.Headers.TryAddWithoutValidation(
                "Authorization",
                $"AWS4-HMAC-SHA256 Credential=test/20260101/us-west-2/{service}/aws4_request, SignedHeaders=host, Signature=0");
            if (operation is not null)
                request.Headers.Add("X-Amz-Target", operation);
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{service}: {text}");
            return JsonElement.Parse(text);
        }
    }

    private static AmazonS3Client Client(string endpoint, string region) => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonS3Config { ServiceURL = endpoint, AuthenticationRegion = region, ForcePathStyle = true });

    private static string Policy(string bucket, string objects) => JsonSerializer.Serialize(new
    {
        Version = "2012-10-17",
        Statement = new object[]
        {
            new
            {
                Effect = "Allow",
                Principal = new { AWS = "arn:aws:iam::123456789012:role/test" },
                Action = new[] { "s3:PutObject", "s3:GetObject" },
                Resource = $"arn:aws:s3:::{bucket}/{objects}",
            },
        },
    });

    private void Agree()
    {
        Add("ours");
        Add("missing");
        Add("elsewhere");
        Add("elsewhere-as-agreed", "elsewhere", notes: ["bucket `elsewhere`: it is in eu-north-1, and the URL does not say so"]);
        foreach (var bucket in new[] { "partner", "partner-without", "partner-other" })
            Add(bucket, bucket, acl: "BUCKET_OWNER_FULL_CONTROL", document: Policy(bucket, "curling/*"));
        Add("enforced", acl: "BUCKET_OWNER_READ");
        Add("blocking", acl: "PUBLIC_READ");
        AddV2("v2", IngestUrl);
        AddV2("v2-by-name", "live/curling", "mediaPackage", delivery => delivery with
        {
            Destination = delivery.Destination with
            {
                Settings = null,
                MediaPackageSettings = [new() { ChannelGroup = "live", ChannelName = "curling" }],
            },
        });
        AddV2("v2-missing", IngestUrl.Replace("/curling/", "/other/", StringComparison.Ordinal));
        AddV2("v2-former", IngestUrl.Replace("https://", "https://former-", StringComparison.Ordinal));
        AddV2("v2-other-type", IngestUrl, "cmafIngest");
        var address = new OperatorAddress { Pipelines = [0], Address = "udp://no-such-host.invalid:5000" };
        AddUdp("password", address with { PasswordParameter = "/there" });
        AddUdp("password-missing", address with { PasswordParameter = "/missing" });
        AddUdp("secret", address with { PassphraseSecret = SecretArn });
        AddUdp("secret-missing", address with { PassphraseSecret = MissingArn });
    }

    private void AddUdp(string name, OperatorAddress address) =>
        _stack.Add(name, "udp", "udp", address, _ => new OutputGroupSettings());

    private void AddV2(
        string name, string url, string outputGroup = "hls", Func<AgreedDelivery, AgreedDelivery>? more = null) => _stack.Add(
        name,
        outputGroup,
        "mediaPackageV2",
        new OperatorAddress { Pipelines = [0], Address = url },
        _ => new OutputGroupSettings(),
        more);

    private void Add(string name, string? bucket = null, string? acl = null, string? document = null, string[]? notes = null) =>
        _stack.Add(
            name,
            "archive",
            "s3",
            new OperatorAddress { Pipelines = [0], Address = $"s3ssl://{bucket ?? name}/curling/a" },
            destination => new()
            {
                ArchiveGroupSettings = new()
                {
                    Destination = destination,
                    ArchiveCdnSettings = acl is null ? null : new() { ArchiveS3Settings = new S3Settings { CannedAcl = acl } },
                },
            },
            delivery => delivery with
            {
                Operator = delivery.Operator! with
                {
                    Notes = notes,
                    Steps = document is null
                        ? null
                        : [new OperatorStep { Text = "Add this.", Document = JsonElement.Parse(document) }],
                },
            });
}
