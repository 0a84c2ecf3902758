namespace Rehearsal.Schema;

/// <summary>The schemas that come with the program; each is read once, when it is first asked for.</summary>
public static class PackageSchemas
{
    private static readonly Lazy<PackageSchema> LazyAws = new(() => Read("aws.json"));
    private static readonly Lazy<PackageSchema> LazyAwsNative = new(() => Read("aws-native.json"));

    public static PackageSchema Aws => LazyAws.Value;

    public static PackageSchema AwsNative => LazyAwsNative.Value;

    private static PackageSchema Read(string resource)
    {
        using var json = typeof(PackageSchemas).Assembly.GetManifestResourceStream(resource)!;
        return PackageSchema.Read(json);
    }
}
