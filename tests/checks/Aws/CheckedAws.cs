using System.Text.Json;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Tests.Aws;

/// <summary>One run of the command against an emulator of AWS: each delivery is a case.</summary>
public sealed class CheckedAws : IAsyncLifetime
{
    private const string Emulator = "moto_server";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("checks-");
    private readonly AgreedStack _stack = new();

    internal IReadOnlyDictionary<string, Told> Told { get; private set; } = new Dictionary<string, Told>();

    internal IReadOnlyDictionary<string, Told> ToldWithoutCredentials { get; private set; } = new Dictionary<string, Told>();

    /// <summary>Skips the test where the emulator is not installed.</summary>
    public static void Require() => Assert.SkipWhen(Installed.Find(Emulator) is null, "Python's moto, an emulator of AWS, is not installed.");

    public async ValueTask InitializeAsync()
    {
        if (Installed.Find(Emulator) is null)
            return;
        var port = FreePort.Take();
        await using var server = await Server.StartAsync(Emulator, port, "-H", "127.0.0.1", "-p", $"{port}");
        var endpoint = $"http://127.0.0.1:{port}";
        await MakeBucketsAsync(endpoint);
        Agree();
        var file = Path.Combine(_folder.FullName, "outputs.json");
        _stack.Write(file);
        string[] arguments = ["--outputs", file, "--endpoint-url", endpoint, "--json"];
        Told = CheckProcess.Read((await CheckProcess.RunAsync(Environment("test", "test"), "", arguments)).Output);
        ToldWithoutCredentials = CheckProcess.Read((await CheckProcess.RunAsync(Environment("", ""), "", arguments)).Output);
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
        ["AWS_EC2_METADATA_DISABLED"] = "true",
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
    }

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
