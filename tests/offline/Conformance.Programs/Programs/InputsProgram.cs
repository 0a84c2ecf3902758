using System.Collections.Immutable;
using System.Text.Json;
using Conformance.Programs.Acme;
using Conformance.Programs.Acme.Inputs;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>Every kind of input, given in every way that people write them.</summary>
internal static class InputsProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(() =>
    {
        _ = new Bucket("empty");
        _ = new Bucket("plain", new BucketArgs
        {
            BucketName = "plain-bucket",
            Versioned = true,
            RetentionDays = 30,
            Threshold = 0.25,
            Tier = Tier.Half,
            StorageClass = StorageClass.Cold,
            Encryption = new EncryptionArgs { Algorithm = "aes", Keys = { "k1", "k2" } },
            Policy = new RuleArgs { Prefix = "p/", Days = 1 },
            Document = new RuleArgs { Prefix = "doc/", Days = 2 },
            Owners = { "ada", "grace" },
            Groups = { ["one"] = ImmutableArray.Create("x", "y"), ["none"] = ImmutableArray<string>.Empty },
            Rules = { new RuleArgs { Prefix = "a/" }, new RuleArgs { Prefix = "b/", Days = 3 } },
            Tags = { ["team"] = "live", ["stage"] = "dev" },
            Password = "hunter2",
        });
        _ = new Bucket("wrapped", new BucketArgs
        {
            BucketName = Output.Create(Task.FromResult("wrapped-bucket")),
            Versioned = Output.Create(false),
            RetentionDays = Output.CreateSecret(31),
            Threshold = Output.Create(2.0),
            StorageClass = Output.Create("STANDARD"),
            Encryption = Output.Create(new EncryptionArgs { Algorithm = Output.CreateSecret("aes") }),
            Policy = "{}",
            Document = Output.CreateSecret(new RuleArgs { Prefix = "doc/" }),
            Owners = new[] { "ada", "grace" },
            Rules = Output.Create(new[] { new RuleArgs { Prefix = "c/" } }),
            Tags = Output.Create(new Dictionary<string, string> { ["team"] = "live" }),
            Password = Output.Create("hunter2"),
        });
        _ = new Bucket("loose", new BucketArgs
        {
            Settings = new Dictionary<string, object?>
            {
                ["text"] = "t",
                ["number"] = 1,
                ["fraction"] = 1.5,
                ["yes"] = true,
                ["day"] = DayOfWeek.Tuesday,
                ["json"] = JsonSerializer.SerializeToElement(new { a = new object?[] { 1, null, "x" } }),
                ["asset"] = new StringAsset("text"),
                ["archive"] = new AssetArchive(new Dictionary<string, AssetOrArchive>
                {
                    ["file"] = new FileAsset("a.txt"),
                    ["remote"] = new RemoteAsset("https://example.com/b.txt"),
                    ["folder"] = new FileArchive("folder"),
                }),
                ["nothing"] = null,
                ["list"] = new List<object?> { 1, null, "three", Output.CreateSecret("four") },
                ["nested"] = new Dictionary<string, object?> { ["nothing"] = null, ["rule"] = new RuleArgs { Prefix = "n/" } },
            },
            Owners = new InputList<string>(),
            Tags = new InputMap<string>(),
        });
    });
}
