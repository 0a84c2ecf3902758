using System.Text.Json;
using System.Text.Json.Nodes;
using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;
using Rehearsal.Tests.Aws.Simulated;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Terraform;

/// <summary>The real provider against the emulator, and what the simulation says beside it.</summary>
[Collection(nameof(Emulator))]
public sealed class TerraformAwsTests(Emulator emulator)
{
    private const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"medialive.amazonaws.com"}}]}""";

    private static readonly ProviderConfig Provider = new("aws", Simulation.Map("""{"region":"us-west-2"}"""));

    /// <summary>Types that need nothing else, by inputs.</summary>
    public static TheoryData<string, string> Resources => new()
    {
        { "aws:cloudwatch/logGroup:LogGroup", """{"retentionInDays":7}""" },
        { "aws:ec2/eip:Eip", """{"domain":"vpc"}""" },
        { "aws:mediapackage/channel:Channel", """{"channelId":"curling"}""" },
        { "aws:medialive/inputSecurityGroup:InputSecurityGroup", """{"whitelistRules":[{"cidr":"10.0.0.0/8"}]}""" },
        { "aws:iam/policy:Policy", $$"""{"policy":{{Document}}}""" },
        { "aws:iam/role:Role", $$"""{"assumeRolePolicy":{{Trust}}}""" },
        { "aws:s3/bucket:Bucket", """{"forceDestroy":true}""" },
        { "aws:secretsmanager/secret:Secret", """{"recoveryWindowInDays":0}""" },
        { "aws:ssm/parameter:Parameter", """{"type":"SecureString","value":"hunter2"}""" },
    };

    /// <summary>What is set on a bucket.</summary>
    public static TheoryData<string, string> BucketSettings => new()
    {
        { "aws:s3/bucketOwnershipControls:BucketOwnershipControls", """{"bucket":"settings","rule":{"objectOwnership":"BucketOwnerEnforced"}}""" },
        { "aws:s3/bucketPolicy:BucketPolicy", $$"""{"bucket":"settings","policy":{{Document.Replace("\"Action\"", "\"Principal\":\"*\",\"Action\"", StringComparison.Ordinal)}}}""" },
        { "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", """{"bucket":"settings","blockPublicAcls":true}""" },
        {
            "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
            """{"bucket":"settings","rules":[{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"AES256"}}]}"""
        },
        { "aws:s3/bucketVersioning:BucketVersioning", """{"bucket":"settings","versioningConfiguration":{"status":"Enabled"}}""" },
    };

    /// <summary>Types that need others, or that the emulator lacks or takes long for: planned, not made.</summary>
    public static TheoryData<string, string> Planned => new()
    {
        { "aws:ec2/securityGroup:SecurityGroup", """{"vpcId":"vpc-0a1b"}""" },
        { "aws:ec2/vpcEndpoint:VpcEndpoint", """{"vpcId":"vpc-0a1b","serviceName":"com.amazonaws.us-west-2.s3"}""" },
        { "aws:iam/rolePolicy:RolePolicy", $$"""{"role":"live","policy":{{Document}}}""" },
        { "aws:iam/rolePolicyAttachment:RolePolicyAttachment", """{"role":"live","policyArn":"arn:aws:iam::aws:policy/ReadOnlyAccess"}""" },
        { "aws:kms/alias:Alias", """{"targetKeyId":"1234abcd-12ab-34cd-56ef-1234567890ab"}""" },
        { "aws:kms/key:Key", """{"enableKeyRotation":true}""" },
        { "aws:mediastore/container:Container", """{"name":"curling_a"}""" },
        { "aws:mediastore/containerPolicy:ContainerPolicy", $$"""{"containerName":"curling_a","policy":{{JsonSerializer.Serialize(ContainerPolicy)}}}""" },
        {
            "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
            """{"bucket":"settings","rules":[{"id":"old","status":"Enabled","filter":{"prefix":"a/"},"expiration":{"days":30}}]}"""
        },
        { "aws:secretsmanager/secretVersion:SecretVersion", """{"secretId":"srt","secretString":"hunter2"}""" },
        {
            "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
            """{"securityGroupId":"sg-1","ipProtocol":"udp","fromPort":5000,"toPort":5000,"cidrIpv4":"198.51.100.7/32"}"""
        },
    };

    private const string ContainerPolicy = """
        { "Version": "2012-10-17", "Statement": [{ "Sid": "RequireTls", "Effect": "Deny", "Principal": "*", "Action": "mediastore:*",
          "Resource": "arn:aws:mediastore:us-west-2:123456789012:container/curling_a/*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Resources))]
    [MemberData(nameof(BucketSettings))]
    [MemberData(nameof(Planned))]
    public async Task Preview_OfAType_KnowsJustWhatTheSimulationKnows(string type, string inputs)
    {
        var prepared = await CheckAsync(type, inputs);
        var planned = await emulator.For(type).CreateAsync(new CreateRequest(Urn(type), type, prepared, "id", Provider, Preview: true), Cancel);

        Assert.Null(planned.Id);
        Assert.Equal(Knowledge(new Simulation().Create(type, prepared, preview: true).Outputs), Knowledge(planned.Outputs));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Resource_FromCreationToDeletion_IsWhatTheProviderSays(string type, string inputs)
    {
        var prepared = await CheckAsync(type, inputs);
        var made = await CreateAsync(type, prepared);
        var tagged = prepared.With("tags", Simulation.Map("""{"team":"live"}"""));
        var diff = await emulator.For(type).DiffAsync(new DiffRequest(Urn(type), type, made.Id!, prepared, made.Outputs, tagged, Provider), Cancel);
        var changed = await emulator.For(type).UpdateAsync(
            new UpdateRequest(Urn(type), type, made.Id!, prepared, made.Outputs, tagged, Provider, Preview: false), Cancel);

        Assert.Equal(["tags"], diff.Changed);
        Assert.Empty(diff.ForcesReplacement);
        Assert.Equal(made.Id, changed.Id);
        Assert.Equal(made.Outputs["arn"], changed.Outputs["arn"]);
        Assert.Equal(tagged["tags"], changed.Outputs["tagsAll"]);

        await emulator.For(type).DeleteAsync(new DeleteRequest(Urn(type), type, made.Id!, changed.Outputs, Provider), Cancel);
        Assert.Null(await ReadAsync(type, made.Id!));
    }

    [Theory]
    [MemberData(nameof(BucketSettings))]
    public async Task BucketSetting_Made_IsReadBackAsItIs(string type, string inputs)
    {
        await EnsureBucketAsync();
        var made = await CreateAsync(type, await CheckAsync(type, inputs));

        Assert.Equal("settings", made.Id);
        Assert.Equal(Knowledge(made.Outputs), Knowledge((await ReadAsync(type, "settings"))!.Outputs));
    }

    [Fact]
    public async Task RolePolicy_OfARole_IsAttachedToIt()
    {
        var role = await CreateAsync("aws:iam/role:Role", await CheckAsync("aws:iam/role:Role", $$"""{"name":"writer","assumeRolePolicy":{{Trust}}}"""));
        var policy = await CreateAsync(
            "aws:iam/rolePolicy:RolePolicy",
            await CheckAsync("aws:iam/rolePolicy:RolePolicy", $$"""{"name":"write","role":"{{role.Id}}","policy":{{Document}}}"""));

        Assert.Equal("writer:write", policy.Id);
    }

    [Fact]
    public async Task SecurityGroupRule_OnceMade_IsReplacedForAnotherKindOfSourceOnly()
    {
        const string Rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
        var group = await CreateAsync("aws:ec2/securityGroup:SecurityGroup", await CheckAsync("aws:ec2/securityGroup:SecurityGroup", "{}"));
        var from = await CheckAsync(Rule, Udp("\"cidrIpv4\":\"198.51.100.7/32\"", 5000));
        var made = await CreateAsync(Rule, from);

        Assert.StartsWith("sgr-", made.Id, StringComparison.Ordinal);
        Assert.Empty(await ReplacedAsync(Udp("\"cidrIpv4\":\"198.51.100.8/32\"", 5002)));
        Assert.Equal(["cidrIpv4", "referencedSecurityGroupId"], await ReplacedAsync(Udp("\"referencedSecurityGroupId\":\"sg-1\"", 5000)));

        string Udp(string source, int port) =>
            $$"""{"securityGroupId":"{{group.Id}}","ipProtocol":"udp","fromPort":{{port}},"toPort":{{port}},{{source}}}""";

        async Task<IEnumerable<string>> ReplacedAsync(string to) => (await emulator.For(Rule).DiffAsync(
            new DiffRequest(Urn(Rule), Rule, made.Id!, from, made.Outputs, await CheckAsync(Rule, to), Provider), Cancel)).ForcesReplacement.Order();
    }

    [Fact]
    public async Task Role_ThatExistsAlready_IsAnErrorOfTheApi()
    {
        var inputs = await CheckAsync("aws:iam/role:Role", $$"""{"name":"twice","assumeRolePolicy":{{Trust}}}""");
        await CreateAsync("aws:iam/role:Role", inputs);
        var error = await Assert.ThrowsAnyAsync<ProviderException>(() => CreateAsync("aws:iam/role:Role", inputs));

        Assert.IsNotType<IncompleteException>(error);
        Assert.Contains("EntityAlreadyExists", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The provider's own way to look a policy up by its name takes two minutes to say that there is none.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Recovery_OfAPolicyThatWasNeverMade_DoesNotWaitForIt()
    {
        const string Type = "aws:iam/policy:Policy";
        var inputs = await CheckAsync(Type, $$"""{"name":"never-made","policy":{{Document}}}""");

        Assert.Null(await emulator.For(Type).RecoverAsync(
            new RecoverRequest(Urn(Type), Type, null, inputs, PropertyValue.Map.Empty, new HashSet<string>(), Provider), Cancel));
    }

    [Fact]
    public async Task Setting_OfANewerProvider_IsRefused()
    {
        const string Type = "aws:s3/bucket:Bucket";
        var check = await emulator.For(Type).CheckAsync(
            new CheckRequest(Urn(Type), Type, null, Simulation.Map("""{"bucketNamespace":"global"}"""), "name", Provider, Preview: false), Cancel);

        Assert.Equal("bucketNamespace", Assert.Single(check.Failures).Property);
    }

    [Fact]
    public async Task Value_ThatTheProviderRefuses_IsAFailureOfItsInput()
    {
        const string Type = "aws:iam/role:Role";
        var check = await emulator.For(Type).CheckAsync(
            new CheckRequest(Urn(Type), Type, null, Simulation.Map($$"""{"maxSessionDuration":1,"assumeRolePolicy":{{Trust}}}"""), "name", Provider, Preview: false), Cancel);

        Assert.Equal("maxSessionDuration", Assert.Single(check.Failures).Property);
    }

    [Theory]
    [InlineData("aws:index/getCallerIdentity:getCallerIdentity", "accountId", "123456789012")]
    [InlineData("aws:index/getPartition:getPartition", "partition", "aws")]
    [InlineData("aws:index/getRegion:getRegion", "region", "us-west-2")]
    public async Task Function_WithoutArguments_SaysWhereWeAre(string token, string output, string value)
    {
        var result = await emulator.For(token).InvokeAsync(new InvokeRequest(token, PropertyValue.Map.Empty, Provider, Preview: false), Cancel);

        Assert.Equal(PropertyValue.Of(value), result.Return[output]);
    }

    [Fact]
    public async Task GetVpc_Default_IsTheEmulators()
    {
        var result = await emulator.For("aws:").InvokeAsync(
            new InvokeRequest("aws:ec2/getVpc:getVpc", Simulation.Map("""{"default":true}"""), Provider, Preview: false), Cancel);

        Assert.StartsWith("vpc-", ((PropertyValue.Text)result.Return["id"]!).Value, StringComparison.Ordinal);
        Assert.Equal(PropertyValue.Of("172.31.0.0/16"), result.Return["cidrBlock"]);
    }

    [Fact]
    public async Task GetManagedPrefixList_OfAws_IsFoundByItsName()
    {
        const string Token = "aws:ec2/getManagedPrefixList:getManagedPrefixList";
        var result = await emulator.For(Token).InvokeAsync(
            new InvokeRequest(Token, Simulation.Map("""{"name":"com.amazonaws.us-west-2.s3"}"""), Provider, Preview: false), Cancel);

        Assert.StartsWith("pl-", ((PropertyValue.Text)result.Return["id"]!).Value, StringComparison.Ordinal);
        Assert.Equal(PropertyValue.Of("IPv4"), result.Return["addressFamily"]);
    }

    [Fact]
    public async Task GetResource_OfAChannel_IsAsTheSimulationReadsIt()
    {
        const string Token = "aws:cloudcontrol/getResource:getResource";
        const string Type = "aws:mediapackage/channel:Channel";
        var made = await CreateAsync(Type, await CheckAsync(Type, """{"channelId":"there"}"""));
        var result = await emulator.For("aws:").InvokeAsync(new InvokeRequest(Token, Asked("there"), Provider, Preview: false), Cancel);
        var missing = await Assert.ThrowsAnyAsync<ProviderException>(() =>
            emulator.For("aws:").InvokeAsync(new InvokeRequest(Token, Asked("nobodys"), Provider, Preview: false), Cancel));

        var simulated = new SimulatedAws();
        simulated.Introduce(new(() => [new ExistingResource(Type, "there", PropertyValue.Map.Empty, Provider) { Outputs = made.Outputs }]));
        var same = await simulated.InvokeAsync(new InvokeRequest(Token, Asked("there"), Provider, Preview: false), Cancel);
        Assert.Equal(Shape(same), Shape(result));
        Assert.Contains(
            (await Assert.ThrowsAnyAsync<ProviderException>(() => simulated.InvokeAsync(new InvokeRequest(Token, Asked("nobodys"), Provider, Preview: false), Cancel))).Message,
            missing.Message, StringComparison.Ordinal);

        static PropertyValue.Map Asked(string id) =>
            Simulation.Map($$"""{"typeName":"AWS::MediaPackage::Channel","identifier":"{{id}}","region":"us-west-2"}""");

        // The provider leaves out the ids of endpoints, which AWS tells.
        static string Shape(InvokeResult result)
        {
            var channel = JsonNode.Parse(((PropertyValue.Text)result.Return["properties"]!).Value)!;
            foreach (var endpoint in channel["HlsIngest"]!["ingestEndpoints"]!.AsArray())
                endpoint!.AsObject().Remove("Id");
            return Simulation.Json(Simulation.Map(channel.ToJsonString()));
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Resource_GoneAlready_IsDeleted(string type, string inputs)
    {
        var made = await CreateAsync(type, await CheckAsync(type, inputs));
        var request = new DeleteRequest(Urn(type), type, made.Id!, made.Outputs, Provider);
        await emulator.For(type).DeleteAsync(request, Cancel);

        await emulator.For(type).DeleteAsync(request, Cancel);
    }

    [Fact]
    public async Task GetParameter_Existing_HasASecretValue()
    {
        const string Type = "aws:ssm/parameter:Parameter";
        await CreateAsync(Type, await CheckAsync(Type, """{"name":"/live/password","type":"SecureString","value":"hunter2"}"""));
        var result = await emulator.For("aws:").InvokeAsync(
            new InvokeRequest("aws:ssm/getParameter:getParameter", Simulation.Map("""{"name":"/live/password"}"""), Provider, Preview: false), Cancel);

        Assert.Equal(new PropertyValue.Secret(PropertyValue.Of("hunter2")), result.Return["value"]);
    }

    private static string Urn(string type) => $"urn:pulumi:dev::project::{type}::curling";

    /// <summary>The properties, each with a mark of whether it is known.</summary>
    private static IEnumerable<string> Knowledge(PropertyValue.Map outputs) =>
        outputs.Entries.Select(entry => $"{entry.Key}: {(entry.Value is PropertyValue.Unknown ? "unknown" : "known")}");

    private async Task EnsureBucketAsync()
    {
        if (await ReadAsync("aws:s3/bucket:Bucket", "settings") is null)
            await CreateAsync("aws:s3/bucket:Bucket", await CheckAsync("aws:s3/bucket:Bucket", """{"bucket":"settings"}"""));
    }

    private async Task<PropertyValue.Map> CheckAsync(string type, string inputs)
    {
        var check = await emulator.For(type).CheckAsync(new CheckRequest(Urn(type), type, null, Simulation.Map(inputs), "name", Provider, Preview: false), Cancel);
        Assert.Empty(check.Failures);
        return check.Inputs;
    }

    private Task<ResourceState> CreateAsync(string type, PropertyValue.Map inputs) =>
        emulator.For(type).CreateAsync(new CreateRequest(Urn(type), type, inputs, "id", Provider, Preview: false), Cancel);

    private Task<ResourceState?> ReadAsync(string type, string id) =>
        emulator.For(type).ReadAsync(new ReadRequest(Urn(type), type, id, PropertyValue.Map.Empty, Provider, Preview: false), Cancel);
}
