using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.MediaPackageV2;

/// <summary>MediaPackage v2 must be made where everything else is made.</summary>
[Collection(Deployed.Serially)]
public sealed class NativeProviderTests
{
    private const string Provider = "pulumi:providers:aws-native";

    private static readonly string TwoRegions = Sample.SinglePipeline(Sample.Delivery(
        "package", "cmafIngest", "mediaPackageV2", "channelGroup: live, channelName: curling, additional: { region: eu-west-1 }"));

    private static readonly string NoPackage = Sample.SinglePipeline(Sample.Udp("feed", ["udp://203.0.113.28:5000"]));

    /// <summary>Without skipCredentialsValidation: false, aws-native takes no account amiss (pulumi-aws-native, Configure).</summary>
    [Theory]
    [InlineData("us-west-2")]
    [InlineData("eu-west-1")]
    public async Task Provider_OfEachRegion_WorksInTheAccountOfTheStackOnly(string region) => Json.Same(
        $$"""{ "region": "{{region}}", "allowedAccountIds": "[ \"123456789012\" ]", "skipCredentialsValidation": "false" }""",
        Asked(await Deployed.PreviewAsync(TwoRegions), region, "region", "allowedAccountIds", "skipCredentialsValidation"));

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("eu-west-1")]
    public async Task Provider_OfEachRegion_IsConfiguredAsAwsIs(string region)
    {
        var deployed = await Deployed.UpAsync(TwoRegions + """
            aws:profile: live
            aws:accessKey: AKIAIOSFODNN7EXAMPLE
            aws:secretKey: hunter2hunter2
            aws:token: session-hunter2
            aws:maxRetries: '7'
            aws:sharedCredentialsFiles: [/etc/aws/credentials]
            aws:defaultTags: { tags: { owner: live } }
            aws:assumeRoles: [{ roleArn: 'arn:aws:iam::123456789012:role/deploy', duration: 1h30m, externalId: acme, sessionName: live, tags: { team: live } }]
            """);

        Json.Same(
            """
            {
              "profile": "live", "accessKey": "AKIAIOSFODNN7EXAMPLE", "secretKey": "hunter2hunter2", "token": "session-hunter2", "maxRetries": "7",
              "sharedCredentialsFile": "/etc/aws/credentials", "defaultTags": "{ \"tags\": { \"owner\": \"live\" } }"
            }
            """,
            Asked(deployed, region, "profile", "accessKey", "secretKey", "token", "maxRetries", "sharedCredentialsFile", "defaultTags"));
        Json.Same(
            """
            {
              "roleArn": "arn:aws:iam::123456789012:role/deploy", "durationSeconds": 5400, "externalId": "acme", "sessionName": "live",
              "tags": { "team": "live" }, "policyArns": [], "transitiveTagKeys": []
            }
            """,
            JsonNode.Parse(deployed.The(Provider, $"aws-native-{region}").Inputs["assumeRole"]!.GetValue<string>()));
        Assert.DoesNotContain("hunter2", deployed.Outputs.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws:assumeRoles: [{ roleArn: a }, { roleArn: b }]",
        "aws:assumeRoles: is a chain of 2 roles, and aws-native, with which MediaPackage v2 is made, assumes one; name the last one, and let aws:profile assume those before.")]
    [InlineData("aws:assumeRoles: [{ roleArn: a, sourceIdentity: me }]",
        "aws:assumeRoles[0].sourceIdentity: is not known to aws-native, with which MediaPackage v2 is made; remove it.")]
    [InlineData("aws:assumeRoles: [{ roleArn: a, duration: an hour }]",
        "aws:assumeRoles[0].duration: 'an hour' is not a duration in hours, minutes and seconds; write one such as 1h30m.")]
    [InlineData("aws:sharedCredentialsFiles: [a, b]",
        "aws:sharedCredentialsFiles: lists 2 files, and aws-native, with which MediaPackage v2 is made, reads one; put all profiles into one file.")]
    [InlineData("aws:sharedConfigFiles: [a]",
        "aws:sharedConfigFiles: is not known to aws-native, with which MediaPackage v2 is made; set AWS_CONFIG_FILE in the environment instead.")]
    [InlineData("aws:assumeRoleWithWebIdentity: { roleArn: a }",
        "aws:assumeRoleWithWebIdentity: is not known to aws-native, with which MediaPackage v2 is made; set AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE in the environment instead.")]
    [InlineData("aws:endpoints: [{ s3: 'http://127.0.0.1:1', sts: 'http://127.0.0.1:1' }]",
        "aws:endpoints: 'sts' has an endpoint of its own, and aws-native, with which MediaPackage v2 is made, goes to AWS's; remove it, or set AWS_ENDPOINT_URL_… in the environment.")]
    public async Task Setting_ThatWouldMakeItElsewhere_IsRefusedWhereMediaPackageIsMade(string setting, string told)
    {
        var (error, deployed) = await Deployed.RefusedAsync(TwoRegions + setting);

        Assert.Equal(told, Assert.Single(error.Split('\n').Skip(1)));
        Assert.Empty(deployed.Registrations);
        Assert.NotEmpty((await Deployed.PreviewAsync(NoPackage + setting)).Registrations);
    }

    /// <summary>What exists is read with Pulumi.Aws, as everything else is made.</summary>
    [Fact]
    public async Task Provider_WhereChannelsExist_IsNotNeeded()
    {
        var deployed = await Deployed.PreviewAsync(
            Sample.SinglePipeline(Sample.Delivery("package", "cmafIngest", "mediaPackageV2", "channelGroup: live, channelName: curling, existing: true"))
            + "aws:assumeRoles: [{ roleArn: a }, { roleArn: b }]");

        Assert.Empty(deployed.All(Provider));
    }

    [Theory]
    [InlineData("customCaBundle: /etc/ssl/acme.pem", "set AWS_CA_BUNDLE in the environment as well")]
    [InlineData("httpProxy: http://proxy.example.com", "set HTTP_PROXY in the environment as well")]
    [InlineData("httpsProxy: http://proxy.example.com", "set HTTPS_PROXY in the environment as well")]
    [InlineData("noProxy: example.com", "set NO_PROXY in the environment as well")]
    [InlineData("useDualstackEndpoint: true", "set AWS_USE_DUALSTACK_ENDPOINT in the environment as well")]
    [InlineData("useFipsEndpoint: true", "set AWS_USE_FIPS_ENDPOINT in the environment as well")]
    [InlineData("ignoreTags: { keys: [cost] }", "keep others from tagging its channels, or each update takes their tags away")]
    [InlineData("insecure: true", "give AWS's endpoints certificates that it trusts")]
    public async Task Setting_ThatAwsNativeDoesNotKnow_IsWarnedOfWhereMediaPackageIsMade(string setting, string remedy)
    {
        Assert.Equal(
            [$"aws:{setting.Split(':')[0]}: is not known to aws-native, with which MediaPackage v2 is made; {remedy}."],
            await Deployed.WarningsAsync($"{TwoRegions}aws:{setting}"));
        Assert.Empty(await Deployed.WarningsAsync($"{NoPackage}aws:{setting}"));
    }

    [Fact]
    public async Task CredentialsValidation_Skipped_IsWarnedOfSinceNothingElseComparesAccounts() => Assert.Equal(
        [
            "aws:skipCredentialsValidation: is true: aws-native, with which MediaPackage v2 is made, then does not check "
            + "that it works in the same account.",
        ],
        await Deployed.WarningsAsync(TwoRegions + "aws:skipCredentialsValidation: true"));

    [Theory]
    [InlineData("insecure: false")]
    [InlineData("useFipsEndpoint: false")]
    [InlineData("skipCredentialsValidation: false")]
    public async Task Setting_ThatIsOff_IsNotWarnedOf(string setting) =>
        Assert.Empty(await Deployed.WarningsAsync($"{TwoRegions}aws:{setting}"));

    private static JsonObject Asked(Deployed deployed, string region, params string[] inputs)
    {
        var all = deployed.The(Provider, $"aws-native-{region}").Inputs;
        return new JsonObject(inputs.Select(input => KeyValuePair.Create(input, all[input]?.DeepClone())));
    }
}
