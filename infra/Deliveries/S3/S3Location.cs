using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>Where MediaLive writes in S3: <c>s3ssl://bucket/folder/baseFilename</c>, the folders optional.</summary>
internal sealed partial class S3Location : IConfigValue<S3Location>
{
    private const string Scheme = "s3ssl://";

    private S3Location(string bucket, string bucketLabel, string key) => (Bucket, BucketLabel, Key) = (bucket, bucketLabel, key);

    public string Bucket { get; }

    /// <summary>
    /// The bucket as the stack file writes it, with its placeholders. Resources are named after it, so that their logical names
    /// are the same in every account.
    /// </summary>
    public string BucketLabel { get; }

    /// <summary>Folders and base file name: what every object's key starts with.</summary>
    public string Key { get; }

    public string Url => $"{Scheme}{Bucket}/{Key}";

    /// <summary>The folders, each ending in a slash; empty when there are none.</summary>
    public string Folder => Key[..(Key.LastIndexOf('/') + 1)];

    /// <summary>Everything before the base file name.</summary>
    public string Directory => $"{Scheme}{Bucket}/{Folder}";

    public string BaseFilename => Key[(Key.LastIndexOf('/') + 1)..];

    static S3Location? IConfigValue<S3Location>.Read(ConfigText text, Complaint complain)
    {
        if (!text.Value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            complain("is not an s3ssl:// URL, the only way in which MediaLive writes to S3",
                "write s3ssl://bucket/folder/baseFilename");
            return null;
        }

        var (bucket, key) = Split(text.Value);
        if (BrokenRule(bucket, key) is not { } broken)
            return new S3Location(bucket, Split(text.Written).Bucket, key);
        complain(broken.Rule, broken.Remedy);
        return null;
    }

    public override string ToString() => Url;

    private static (string Bucket, string Key) Split(string url)
    {
        var path = url[Math.Min(Scheme.Length, url.Length)..];
        var slash = path.IndexOf('/');
        return slash < 0 ? (path, "") : (path[..slash], path[(slash + 1)..]);
    }

    private static (string Rule, string Remedy)? BrokenRule(string bucket, string key) => (bucket, key) switch
    {
        _ when BucketName.BrokenRule(bucket) is { } broken => broken,
        (_, "") => ("has no base file name", "add one after the bucket and its folders, such as /folder/curling"),
        _ when key.EndsWith('/') => ("ends in '/', where the base file name belongs", "add a base file name, such as curling"),
        _ when key.StartsWith('/') || key.Contains("//", StringComparison.Ordinal) =>
            ("has an empty folder name", "remove the doubled '/'"),
        _ when !SafeKey().IsMatch(key) =>
            ("has a character that S3 keys and MediaLive file names don't take", "use letters, digits and - _ . / $ only"),
        _ => Variables.BrokenRule(key),
    };

    [GeneratedRegex(@"^[A-Za-z0-9!\-_.*'()/$]+\z")]
    private static partial Regex SafeKey();
}
