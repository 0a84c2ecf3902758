using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Rehearsal.Aws.Simulated.Limits.Policies;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>What S3's API model does not say.</summary>
internal static partial class S3Limits
{
    /// <summary>"General purpose bucket naming rules" in S3's user guide, as of 2026.</summary>
    private static readonly string[] ReservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];

    private static readonly string[] ReservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

    public static readonly Rule[] Bucket =
    [
        BucketName,
        making => Encryption(making, InlineEncryption(making), "serverSideEncryptionConfiguration.rule"),
        PolicyOfBucket,
    ];

    /// <summary>
    /// "Error responses" in S3's API reference: a bucket is asked for in its own Region. Only a bucket has <c>forceDestroy</c>.
    /// </summary>
    public static readonly Membership OneRegion = new(
        making => $"bucket {making.Partition}/{making.Text("bucket")}",
        all => all.FirstOrDefault(one => one.Has("forceDestroy")) is { } bucket && bucket.Region != all.Last().Region
            ? Redirect()
            : null);

    /// <summary>What every setting of a bucket must meet.</summary>
    public static readonly Rule[] Setting = [RegionOfName];

    public static readonly Rule[] BucketPolicy = [RegionOfName, PolicyOfBucket];

    public static readonly Rule[] BucketEncryption = [RegionOfName, making => Encryption(making, making.Items("rules"), "rules")];

    public static readonly Rule[] BucketLifecycle = [RegionOfName, Lifecycle];

    private static IEnumerable<CheckFailure> BucketName(Making making)
    {
        if (making.Inputs["bucket"] is PropertyValue.Text { Value: var name } && !IsRight(name, making))
            yield return Refusal.Of("bucket", "InvalidBucketName", "The specified bucket is not valid.");
    }

    /// <summary>A bucket of an account's own namespace says in its name in which Region it is.</summary>
    private static IEnumerable<CheckFailure> RegionOfName(Making making)
    {
        var name = making.Text("bucket");
        if (name.EndsWith("-an", StringComparison.Ordinal) && !name.EndsWith($"-{making.Region}-an", StringComparison.Ordinal))
            yield return Redirect();
    }

    private static CheckFailure Redirect() => Refusal.Of(
        "bucket", "PermanentRedirect",
        "The bucket you are attempting to access must be addressed using the specified endpoint. "
        + "Please send all future requests to this endpoint.");

    private static bool IsRight(string name, Making making)
    {
        // Names that end in -an are of the account's own namespace in a Region: "Namespaces for general purpose buckets".
        var regional = making.Text("bucketNamespace") == "account-regional";
        return Name().IsMatch(name)
            && !name.Contains("..", StringComparison.Ordinal)
            && !(IPAddress.TryParse(name, out var address) && address.AddressFamily == AddressFamily.InterNetwork)
            && !ReservedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
            && !ReservedSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal))
            && (regional
                ? name.EndsWith($"-{making.Account.Id}-{making.Region}-an", StringComparison.Ordinal)
                : !name.EndsWith("-an", StringComparison.Ordinal));
    }

    /// <summary>A bucket's policy speaks of that bucket and its objects only.</summary>
    private static IEnumerable<CheckFailure> PolicyOfBucket(Making making)
    {
        var (bucket, policy) = (making.Inputs["bucket"], making.Inputs["policy"]);
        foreach (var failure in PolicyRule.Check(policy, "policy", PolicyKinds.Bucket))
            yield return failure;
        if (bucket is not PropertyValue.Text name || policy is not PropertyValue.Text text
            || !JsonText.TryParse(text.Value, out var document))
        {
            yield break;
        }

        var arn = $"arn:{making.Partition}:s3:::{name.Value}";
        if (Statements(document).SelectMany(Resources).Select(Literal).Any(resource =>
            !arn.StartsWith(resource, StringComparison.Ordinal) && !resource.StartsWith($"{arn}/", StringComparison.Ordinal)))
        {
            yield return Refusal.Of("policy", "MalformedPolicy",
                "Policy has invalid resource: a bucket's policy may only name the bucket and what is in it.");
        }
    }

    /// <summary>What stands before the first wildcard or variable: as much of a resource as can be compared.</summary>
    private static string Literal(string resource) =>
        resource.IndexOfAny(['*', '?', '$']) is >= 0 and var end ? resource[..end] : resource;

    private static IEnumerable<PropertyValue.Map> Statements(PropertyValue document) =>
        (document as PropertyValue.Map)?["Statement"] switch
        {
            PropertyValue.List list => list.Items.OfType<PropertyValue.Map>(),
            PropertyValue.Map one => [one],
            _ => [],
        };

    private static IEnumerable<string> Resources(PropertyValue.Map statement) =>
        (statement["Resource"] ?? statement["NotResource"]) switch
        {
            PropertyValue.List list => list.Items.OfType<PropertyValue.Text>().Select(text => text.Value),
            PropertyValue.Text text => [text.Value],
            _ => [],
        };

    private static IEnumerable<CheckFailure> Encryption(Making making, IEnumerable<PropertyValue> rules, string path) => rules
        .OfType<PropertyValue.Map>()
        .Select(rule => rule["applyServerSideEncryptionByDefault"])
        .OfType<PropertyValue.Map>()
        .SelectMany((apply, index) =>
        {
            var at = $"{(path == "rules" ? $"rules[{index}]" : path)}.applyServerSideEncryptionByDefault.kmsMasterKeyId";
            var key = apply["kmsMasterKeyId"];
            return key is PropertyValue.Text { Value.Length: > 0 } && apply["sseAlgorithm"] == PropertyValue.Of("AES256")
                ? [Refusal.Of(at, "InvalidArgument", "a key of KMS can't be used with AES256.")]
                : Arn.CheckKey(making, key, at, "InvalidArgument");
        });

    /// <summary>"Lifecycle configuration elements" in S3's user guide: 1,000 rules, ids of 255 characters.</summary>
    private static IEnumerable<CheckFailure> Lifecycle(Making making)
    {
        var rules = making.Items("rules").OfType<PropertyValue.Map>().ToList();
        if (rules.Count > 1000)
            yield return Refusal.Of("rules", "InvalidRequest", "a lifecycle configuration has no more than 1000 rules");
        var ids = rules.Select(rule => rule["id"]).OfType<PropertyValue.Text>().Select(id => id.Value).ToList();
        if (ids.Exists(id => id.Length > 255) || ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
            yield return Refusal.Of("rules", "InvalidArgument", "a rule's ID must be unique and no longer than 255 characters");
        var expirations = rules.Select(rule => rule["expiration"]).OfType<PropertyValue.Map>();
        if (expirations.Any(expiration => expiration["days"] is PropertyValue.Number { Value: < 0 }))
            yield return Refusal.Of("rules", "InvalidArgument", "'Days' for Expiration action must be a positive integer");
    }

    private static IReadOnlyList<PropertyValue> InlineEncryption(Making making) =>
        making.Inputs["serverSideEncryptionConfiguration"] is PropertyValue.Map map && map["rule"] is { } rule ? [rule] : [];

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex Name();
}
