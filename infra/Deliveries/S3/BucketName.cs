using System.Text.RegularExpressions;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>
/// S3's rules for the names of buckets (Amazon S3 User Guide, "General purpose bucket naming rules"), and MediaLive's one more:
/// no dots, and so no name that ends in <c>.mrap</c>.
/// </summary>
internal static partial class BucketName
{
    private static readonly string[] ReservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
    private static readonly string[] ReservedSuffixes = ["-s3alias", "--ol-s3", "--x-s3", "--table-s3"];

    /// <summary>Whether S3 takes the name only for a bucket in its account's own Regional namespace.</summary>
    public static bool IsAccountRegional(string bucket) => bucket.EndsWith("-an", StringComparison.Ordinal);

    /// <summary>The Region that is in such a name; null in any other.</summary>
    public static string? RegionIn(string bucket) =>
        AccountRegional().Match(bucket) is { Success: true } name ? name.Groups["region"].Value : null;

    /// <summary>The first rule that the name breaks; null when it breaks none.</summary>
    public static (string Rule, string Remedy)? BrokenRule(string bucket) => bucket switch
    {
        "" => ("has no bucket name", "write s3ssl://bucket/folder/baseFilename"),
        _ when bucket.Contains('.') => ("has a dot in its bucket name, which MediaLive does not accept", "rename the bucket"),
        { Length: < 3 or > 63 } =>
            ($"has a bucket name of {bucket.Length} characters, and S3 takes 3 to 63", "rename the bucket"),
        _ when !Letters().IsMatch(bucket) =>
            ("has a bucket name that is not of lower-case letters, digits and hyphens with a letter or digit at both ends",
                "rename the bucket"),
        _ when Array.Find(ReservedPrefixes, prefix => bucket.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix =>
            ($"has a bucket name that starts with {prefix}, which S3 keeps for itself", "rename the bucket"),
        _ when Array.Find(ReservedSuffixes, suffix => bucket.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix =>
            ($"has a bucket name that ends in {suffix}, which S3 keeps for itself", "rename the bucket"),
        _ when IsAccountRegional(bucket) && !AccountRegional().IsMatch(bucket) =>
            ("has a bucket name that ends in -an, and not in -<account>-<region>-an, "
                + "as names in an account's own Regional namespace do",
                "rename the bucket"),
        _ => null,
    };

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*[a-z0-9]\z")]
    private static partial Regex Letters();

    [GeneratedRegex(@"^.+-[0-9]{12}-(?<region>[a-z]{2}(-[a-z]+)+-[0-9])-an\z")]
    private static partial Regex AccountRegional();
}
