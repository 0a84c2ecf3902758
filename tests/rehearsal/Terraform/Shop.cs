using Rehearsal.Engine;
using Rehearsal.Providers;
using Rehearsal.Tests.Support;

namespace Rehearsal.Tests.Terraform;

/// <summary>A stack of the types that deliveries are made of, as far as the provider makes them without waiting.</summary>
internal static class Shop
{
    /// <summary>How many resources are made and deleted through a provider.</summary>
    public const int Size = 22;

    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"medialive.amazonaws.com"}}]}""";

    private const string Grant = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"*"}]}""";

    private static string Reading(string bucket) => $$"""
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::{{bucket}}/*"}]}
        """;

    private static readonly object Tags = new { team = "live" };

    public static Rehearsed Stack(string folder, Func<string, IProvider?> providers) => new(folder)
    {
        Providers = providers,
        Config = { ["aws:region"] = new ConfigValue("us-west-2", Secret: false), ["aws-native:region"] = new ConfigValue("us-west-2", Secret: false) },
    };

    /// <summary>The program; a name sets what is made in AWS apart from that of other stacks.</summary>
    public static async Task RunAsync(TestClient program, string name)
    {
        var (role, group, bucket, secret, package, _) = (
            Make("aws:iam/role:Role", "role", new { assumeRolePolicy = Trust, tags = Tags }),
            Make("aws:ec2/securityGroup:SecurityGroup", "group", new { description = "live", tags = Tags }),
            Make("aws:s3/bucket:Bucket", "bucket", new { forceDestroy = true, tags = Tags }),
            Make("aws:secretsmanager/secret:Secret", "secret", new { recoveryWindowInDays = 0, tags = Tags }),
            Make("aws-native:mediapackagev2:ChannelGroup", "channel-group", new { channelGroupName = name }),
            Task.WhenAll(
                Make("aws:ec2/eip:Eip", "address-0", new { domain = "vpc", tags = Tags }),
                Make("aws:ec2/eip:Eip", "address-1", new { domain = "vpc", tags = Tags }),
                Make("aws:medialive/inputSecurityGroup:InputSecurityGroup", "input-group", new { whitelistRules = new[] { new { cidr = "10.0.0.0/8" } } }),
                Make("aws:mediapackage/channel:Channel", "channel", new { channelId = name, tags = Tags }),
                Make("aws:ssm/parameter:Parameter", "parameter", new { name = $"/{name}/password", type = "SecureString", value = Plain.Secret("hunter2") }),
                Make("aws:cloudwatch/logGroup:LogGroup", "logs", new { retentionInDays = 7 })));
        var (roleMade, groupMade, bucketMade, secretMade, packageMade) = (await role, await group, await bucket, await secret, await package);
        await Task.WhenAll(
            Make("aws:iam/rolePolicy:RolePolicy", "role-policy", new { role = roleMade.Id, policy = Grant }, roleMade),
            Rule("ingress", "SecurityGroupIngressRule", 5000),
            Rule("ingress-fec", "SecurityGroupIngressRule", 5002),
            Rule("egress", "SecurityGroupEgressRule", 443),
            Setting("PublicAccessBlock", new { bucket = bucketMade.Id, blockPublicAcls = true }),
            Setting("OwnershipControls", new { bucket = bucketMade.Id, rule = new { objectOwnership = "BucketOwnerEnforced" } }),
            Setting("Policy", new { bucket = bucketMade.Id, policy = Reading(bucketMade.Id) }),
            Make("aws:secretsmanager/secretVersion:SecretVersion", "secret-version", new { secretId = secretMade.Id, secretString = Plain.Secret("hunter2") }, secretMade),
            Make("aws-native:mediapackagev2:Channel", "package-channel", new { channelGroupName = name, channelName = "curling", inputType = "HLS" }, packageMade),
            Make("aws:iam/policy:Policy", "policy", new { policy = Grant }),
            Make("aws:ssm/parameter:Parameter", "auto-named", new { type = "String", value = "live" }));

        Task<Response> Rule(string rule, string type, int port) => Make(
            $"aws:vpc/{char.ToLowerInvariant(type[0])}{type[1..]}:{type}",
            rule,
            new { securityGroupId = groupMade.Id, ipProtocol = "udp", fromPort = port, toPort = port, cidrIpv4 = "198.51.100.7/32", tags = Tags },
            groupMade);

        Task<Response> Setting(string setting, object inputs) => Make($"aws:s3/bucket{setting}:Bucket{setting}", $"bucket-{setting}", inputs, bucketMade);

        Task<Response> Make(string type, string resource, object inputs, Response? needed = null) => program.RegisterAsync(
            type, $"{name}-{resource}".ToLowerInvariant(), inputs: inputs, options: request => request.Dependencies.AddRange(needed is null ? [] : [needed.Urn]));
    }
}
