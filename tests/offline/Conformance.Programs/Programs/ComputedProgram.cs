using System.Collections.Immutable;
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
            Tier = Tier.Half,
            StorageClass = StorageClass.Cold,
            Settings = new Dictionary<string, object?> { ["list"] = new object?[] { 1, "two", true }, ["map"] = new Dictionary<string, int>() },
            Encryption = new EncryptionArgs { Algorithm = "aes", Keys = { "k1" } },
            Owners = { "ada" },
            Rules = { new RuleArgs { Prefix = "a/", Days = 3 }, new RuleArgs { Prefix = "b/" } },
            Tags = { ["team"] = "live" },
            Password = "hunter2",
        });
        var bare = new Bucket("bare");
        var mixed = new Bucket("mixed", new BucketArgs
        {
            Owners = { "ada", bucket.Endpoint },
            Rules = { new RuleArgs { Prefix = Output.CreateSecret("s/") } },
            Tags = { ["open"] = "a", ["hidden"] = Output.CreateSecret("b") },
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
            ["tier"] = await DescribeAsync(bucket.Tier.Apply(tier => (double)tier!.Value)),
            ["settings"] = await DescribeAsync(bucket.Settings.Apply(TypesOf)),
            ["storageClass"] = await DescribeAsync(bucket.StorageClass),
            ["encryption"] = await DescribeAsync(bucket.Encryption.Apply(e => e is null ? "" : $"{e.Algorithm} {string.Join(',', e.Keys)}")),
            ["owners"] = await DescribeAsync(bucket.Owners.Apply(owners => string.Join(',', owners))),
            ["rules"] = await DescribeAsync(bucket.Rules.Apply(rules => string.Join(',', rules.Select(r => $"{r.Prefix} {r.Days}")))),
            ["tags"] = await DescribeAsync(bucket.Tags.Apply(tags => string.Join(',', tags!.Select(t => $"{t.Key}={t.Value}")))),
            ["password"] = await DescribeAsync(bucket.Password),
            ["absentOwners"] = await DescribeAsync(bare.Owners.Apply(owners => owners.IsDefault)),
            ["absentTags"] = await DescribeAsync(bare.Tags.Apply(tags => tags is null)),
            ["mixedOwners"] = await DescribeAsync(mixed.Owners.Apply(owners => string.Join(',', owners))),
            ["mixedRules"] = await DescribeAsync(mixed.Rules.Apply(rules => string.Join(',', rules.Select(r => r.Prefix)))),
            ["mixedTags"] = await DescribeAsync(mixed.Tags.Apply(tags => string.Join(',', tags!.Keys.Order(StringComparer.Ordinal)))),
            ["joined"] = await DescribeAsync(Output.Format($"{bucket.Arn} {bare.Arn}")),
            ["applied"] = await DescribeAsync(bucket.RetentionDays.Apply(_ => bare.Arn)),
            ["absentVersioned"] = await DescribeAsync(bare.Versioned.Apply(versioned => versioned is null)),
        };
    });

    /// <summary>Of which types loose data is made.</summary>
    private static string TypesOf(object? value) => value switch
    {
        ImmutableDictionary<string, object> map =>
            $"map({string.Join(' ', map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}:{TypesOf(entry.Value)}"))})",
        ImmutableArray<object> list => $"list({string.Join(' ', list.Select(TypesOf))})",
        _ => value?.GetType().Name ?? "null",
    };

    private static async Task<string> DescribeAsync<T>(Output<T> output)
    {
        var known = await OutputUtilities.GetIsKnownAsync(output);
        var secret = await Output.IsSecretAsync(output);
        var from = string.Join(',', (await OutputUtilities.GetDependenciesAsync(output)).Select(resource => resource.GetResourceName()).Order(StringComparer.Ordinal));
        var value = await OutputUtilities.GetValueAsync(output);
        return $"{(known ? "known" : "unknown")}{(secret ? " secret" : "")} from [{from}]: {value?.ToString() ?? "null"}";
    }
}
