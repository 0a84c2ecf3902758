using System.Text.Json;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// Settings of <c>aws:</c> that aws-native does not support, although its provider has inputs for some of them: it refuses
/// <c>ignoreTags</c> and <c>insecure</c>, and fails to read <c>endpoints</c> (pulumi-aws-native, CheckConfig and Configure).
/// Those with which it would make something in another place are errors; the others are warnings.
/// </summary>
internal static class NativeProviderRules
{
    private const string Native = "with which MediaPackage v2 is made";

    /// <summary>The services through which aws-native makes a MediaPackage v2 channel.</summary>
    private static readonly string[] Services = ["cloudcontrol", "cloudcontrolapi", "cloudformation", "mediapackagev2", "sts"];

    private static readonly (string Key, string Remedy)[] Untold =
    [
        ("customCaBundle", "set AWS_CA_BUNDLE in the environment as well"),
        ("httpProxy", "set HTTP_PROXY in the environment as well"),
        ("httpsProxy", "set HTTPS_PROXY in the environment as well"),
        ("noProxy", "set NO_PROXY in the environment as well"),
        ("useDualstackEndpoint", "set AWS_USE_DUALSTACK_ENDPOINT in the environment as well"),
        ("useFipsEndpoint", "set AWS_USE_FIPS_ENDPOINT in the environment as well"),
        ("ignoreTags", "keep others from tagging its channels, or each update takes their tags away"),
        ("insecure", "give AWS's endpoints certificates that it trusts"),
    ];

    public static void Check(StackConfig stack, string region, ConfigFindings findings)
    {
        var channels = stack.Channels
            .SelectMany(channel => channel.Deliveries)
            .OfType<MediaPackageV2DeliveryConfig>()
            .SelectMany(delivery => delivery.Channels(region));
        // What exists is read with Pulumi.Aws.
        if (!channels.Any(channel => channel.PolicyIsAttached))
            return;
        var (config, aws) = (new Config("aws"), AwsSettings.Read());
        foreach (var (key, remedy) in Untold.Where(setting => config.Get(setting.Key) is not (null or "false")))
            findings.Warn(Path(key), $"is not known to aws-native, {Native}; {remedy}.");
        if (aws.SkipCredentialsValidation)
        {
            findings.Warn(Path("skipCredentialsValidation"),
                $"is true: aws-native, {Native}, then does not check that it works in the same account.");
        }

        CheckRoles(aws.AssumeRoles, findings);
        if (aws.SharedCredentialsFiles.Count > 1)
        {
            findings.Error(Path("sharedCredentialsFiles"), null,
                $"lists {aws.SharedCredentialsFiles.Count} files, and aws-native, {Native}, reads one",
                "put all profiles into one file");
        }

        if (config.Get("sharedConfigFiles") is not null)
        {
            findings.Error(Path("sharedConfigFiles"), null, $"is not known to aws-native, {Native}",
                "set AWS_CONFIG_FILE in the environment instead");
        }

        if (config.Get("assumeRoleWithWebIdentity") is not null)
        {
            findings.Error(Path("assumeRoleWithWebIdentity"), null, $"is not known to aws-native, {Native}",
                "set AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE in the environment instead");
        }

        foreach (var service in Moved(config))
        {
            findings.Error(Path("endpoints"), service, $"has an endpoint of its own, and aws-native, {Native}, goes to AWS's",
                "remove it, or set AWS_ENDPOINT_URL_… in the environment");
        }
    }

    private static void CheckRoles(IReadOnlyList<AssumedRole> roles, ConfigFindings findings)
    {
        if (roles.Count > 1)
        {
            findings.Error(Path("assumeRoles"), null, $"is a chain of {roles.Count} roles, and aws-native, {Native}, assumes one",
                "name the last one, and let aws:profile assume those before");
        }

        foreach (var (index, role) in roles.Index())
        {
            if (role.SourceIdentity is not null)
            {
                findings.Error(Path("assumeRoles").Index(index).Key("sourceIdentity"), null,
                    $"is not known to aws-native, {Native}", "remove it");
            }

            if (role is { Duration: not null, Seconds: null })
            {
                findings.Error(Path("assumeRoles").Index(index).Key("duration"), role.Duration,
                    "is not a duration in hours, minutes and seconds", "write one such as 1h30m");
            }
        }
    }

    private static IEnumerable<string> Moved(Config config) =>
        (config.GetObject<List<Dictionary<string, JsonElement>>>("endpoints") ?? [])
            .SelectMany(endpoints => endpoints.Keys)
            .Intersect(Services);

    private static ConfigPath Path(string key) => new($"aws:{key}");
}
