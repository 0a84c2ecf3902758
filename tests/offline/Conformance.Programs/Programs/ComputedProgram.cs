using Conformance.Programs.Acme;
using Conformance.Programs.Acme.Inputs;
using Pulumi;
using Pulumi.Utilities;

namespace Conformance.Programs.Programs;

/// <summary>How what the engine answers arrives in the properties of a resource.</summary>
internal static class ComputedProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(async () =>
    {
        var bucket = new Bucket("bucket", new BucketArgs
        {
            Versioned = true,
            RetentionDays = 30,
            Threshold = 0.25,
            StorageClass = StorageClass.Cold,
            Encryption = new EncryptionArgs { Algorithm = "aes", Keys = { "k1" } },
            Owners = { "ada" },
            Rules = { new RuleArgs { Prefix = "a/", Days = 3 }, new RuleArgs { Prefix = "b/" } },
            Tags = { ["team"] = "live" },
            Password = "hunter2",
        });

        return new Dictionary<string, object?>
        {
            ["urn"] = await DescribeAsync(bucket.Urn),
            ["id"] = await DescribeAsync(bucket.Id),
            ["arn"] = await DescribeAsync(bucket.Arn),
            ["endpoint"] = await DescribeAsync(bucket.Endpoint),
            ["note"] = await DescribeAsync(bucket.Note),
            ["bucketName"] = await DescribeAsync(bucket.BucketName),
            ["versioned"] = await DescribeAsync(bucket.Versioned),
            ["retentionDays"] = await DescribeAsync(bucket.RetentionDays),
            ["threshold"] = await DescribeAsync(bucket.Threshold),
            ["storageClass"] = await DescribeAsync(bucket.StorageClass),
            ["encryption"] = await DescribeAsync(bucket.Encryption.Apply(e => e is null ? "" : $"{e.Algorithm} {string.Join(',', e.Keys)}")),
            ["owners"] = await DescribeAsync(bucket.Owners.Apply(owners => string.Join(',', owners))),
            ["rules"] = await DescribeAsync(bucket.Rules.Apply(rules => string.Join(',', rules.Select(r => $"{r.Prefix} {r.Days}")))),
            ["tags"] = await DescribeAsync(bucket.Tags.Apply(tags => string.Join(',', tags!.Select(t => $"{t.Key}={t.Value}")))),
            ["password"] = await DescribeAsync(bucket.Password),
        };
    });

    private static async Task<string> DescribeAsync<T>(Output<T> output)
    {
        var known = await OutputUtilities.GetIsKnownAsync(output);
        var secret = await Output.IsSecretAsync(output);
        var from = string.Join(',', (await OutputUtilities.GetDependenciesAsync(output)).Select(resource => resource.GetResourceName()));
        var value = await OutputUtilities.GetValueAsync(output);
        return $"{(known ? "known" : "unknown")}{(secret ? " secret" : "")} from [{from}]: {value?.ToString() ?? "null"}";
    }
}
