using System.Text.Json;
using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

/// <summary>What AWS refuses because of what there is already.</summary>
public sealed class InventoryTests
{
    private const string Role = "aws:iam/role:Role";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    private readonly SimulatedAws _aws = new();

    private int _count;

    public static TheoryData<string, string, string> Names => new()
    {
        { Role, """{"name":"live","path":"/"}""", "name: EntityAlreadyExists: Role with that name already exists." },
        { "aws:iam/policy:Policy", """{"name":"live","path":"/"}""", "name: EntityAlreadyExists: A policy with that name already exists." },
        { "aws:s3/bucket:Bucket", """{"bucket":"acme"}""", "bucket: BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded and you already own it." },
        { "aws:ssm/parameter:Parameter", """{"name":"/live","type":"String","value":"x"}""", "name: ParameterAlreadyExists: The parameter already exists." },
        { "aws:secretsmanager/secret:Secret", """{"name":"live"}""", "name: ResourceExistsException: The operation failed because the secret already exists." },
        { "aws:mediastore/container:Container", """{"name":"live"}""", "name: ContainerInUseException: the container already exists" },
        { "aws:mediapackage/channel:Channel", """{"channelId":"live"}""", "channelId: UnprocessableEntityException: a channel with that id already exists" },
        { "aws-native:mediapackagev2:ChannelGroup", """{"channelGroupName":"live"}""", "channelGroupName: ConflictException: the channel group already exists" },
        { "aws-native:mediapackagev2:Channel", """{"channelGroupName":"live","channelName":"a"}""", "channelName: ConflictException: the channel already exists" },
        { "aws:cloudwatch/logGroup:LogGroup", """{"name":"live"}""", "name: ResourceAlreadyExistsException: The specified log group already exists" },
        { "aws:kms/alias:Alias", """{"name":"alias/live"}""", "name: AlreadyExistsException: An alias with that name already exists." },
        { "aws:cloudformation/stack:Stack", """{"name":"live"}""", "name: AlreadyExistsException: a stack with that name already exists" },
        { "aws:ec2/securityGroup:SecurityGroup", """{"name":"live","vpcId":"vpc-1"}""", "name: InvalidGroup.Duplicate: a security group with that name already exists in the VPC" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_ThatIsTaken_IsRefusedUntilItIsFree(string type, string inputs, string failure)
    {
        var first = Create(type, inputs);

        Assert.Equal(failure, Refuse(type, inputs));
        Delete(type, first);
        Assert.NotNull(Create(type, inputs));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_OfWhatExistedBeforeTheRun_IsTaken(string type, string inputs, string failure)
    {
        var id = new Simulation().Create(type, Simulation.Map(inputs), preview: false).Id!;
        _aws.Recall(new ExistingResource(type, id, Simulation.Map(inputs), Provider("us-west-2")));

        Assert.Equal(failure, Refuse(type, inputs));
    }

    [Fact]
    public void Name_InAPreview_IsNotTaken()
    {
        Create(Role, """{"name":"live","path":"/"}""", preview: true);

        Assert.NotNull(Create(Role, """{"name":"live","path":"/"}"""));
    }

    [Fact]
    public void Name_InAnotherRegion_IsFreeExceptForBuckets()
    {
        Create("aws:ssm/parameter:Parameter", """{"name":"/live"}""");
        Create("aws:s3/bucket:Bucket", """{"bucket":"acme"}""");

        Assert.NotNull(Create("aws:ssm/parameter:Parameter", """{"name":"/live"}""", "eu-west-1"));
        Assert.StartsWith("bucket: BucketAlreadyOwnedByYou", Refuse("aws:s3/bucket:Bucket", """{"bucket":"acme"}""", "eu-west-1"), StringComparison.Ordinal);
    }

    /// <summary>There S3 would say yes (API_CreateBucket), and Pulumi's provider looks before.</summary>
    [Fact]
    public void Bucket_OfOnesOwnInUsEast1_IsRefusedByTheProvider()
    {
        Create("aws:s3/bucket:Bucket", """{"bucket":"acme"}""", "us-east-1");

        Assert.StartsWith("bucket: BucketAlreadyExists: the account", Refuse("aws:s3/bucket:Bucket", """{"bucket":"acme"}""", "us-east-1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bucket_OfAnotherAccount_IsRefused()
    {
        const string bucket = """{"bucket":"acme"}""";
        var other = Provider("us-west-2") with { Inputs = Simulation.Map("""{"region":"us-west-2","allowedAccountIds":["210987654321"]}""") };
        _aws.Recall(new ExistingResource("aws:s3/bucket:Bucket", "acme", Simulation.Map(bucket), other));

        Assert.StartsWith("bucket: BucketAlreadyExists: The requested", Refuse("aws:s3/bucket:Bucket", bucket), StringComparison.Ordinal);
    }

    /// <summary>"Error responses" in S3's API reference, PermanentRedirect.</summary>
    [Fact]
    public void Setting_OfABucketInAnotherRegion_IsRedirected()
    {
        const string policy = """{"bucket":"acme","policy":"{}"}""";
        Create("aws:s3/bucket:Bucket", """{"bucket":"acme","forceDestroy":false,"region":"eu-west-1"}""");

        Assert.StartsWith("bucket: PermanentRedirect", Refuse("aws:s3/bucketPolicy:BucketPolicy", policy), StringComparison.Ordinal);
        Assert.NotNull(Create("aws:s3/bucketPolicy:BucketPolicy", policy, "eu-west-1"));
    }

    [Fact]
    public void Roles_ThatDifferInCaseOnly_AreOne()
    {
        Create(Role, """{"name":"live"}""");

        Assert.StartsWith("name: EntityAlreadyExists", Refuse(Role, """{"name":"Live"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void InlinePolicies_OfARole_CountTogether()
    {
        const string failure = "policy: LimitExceeded: Maximum policy size of 10240 bytes exceeded for the role: all its inline policies count together";
        Create(RolePolicy, Policy("a", 5000));
        var second = Create(RolePolicy, Policy("b", 5000));

        Assert.Equal(failure, Refuse(RolePolicy, Policy("c", 241)));
        Assert.Equal(failure, Assert.Throws<ProviderException>(() => Update(RolePolicy, second, Policy("b", 5241))).Message);
        Update(RolePolicy, second, Policy("b", 4000));
        Assert.NotNull(Create(RolePolicy, Policy("c", 1240)));
        Assert.NotNull(Create(RolePolicy, Policy("a", 10_000).Replace("\"live\"", "\"other\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void InlinePolicies_GivenWithTheRole_CountToo()
    {
        Create(Role, $$"""{"name":"live","inlinePolicies":[{"name":"a","policy":"{{new string('x', 10_000)}}"}]}""");

        Assert.StartsWith("policy: LimitExceeded", Refuse(RolePolicy, Policy("b", 241)), StringComparison.Ordinal);
    }

    /// <summary>Such as a policy that another stack has added to the role.</summary>
    [Theory]
    [InlineData(Role, """{"name":"live"}""", RolePolicy, """{"role":"live","name":"a","policy":"{}"}""", "DeleteConflict: Cannot delete entity")]
    [InlineData(
        "aws-native:mediapackagev2:ChannelGroup", """{"channelGroupName":"live"}""", "aws-native:mediapackagev2:Channel",
        """{"channelGroupName":"live","channelName":"a"}""", "ConflictException: the channel group has channels")]
    public void Deletion_BeforeThatOfWhatBelongsToIt_IsRefused(string type, string inputs, string part, string partInputs, string failure)
    {
        var (whole, held) = (Create(type, inputs), Create(part, partInputs));

        Assert.StartsWith(failure, Assert.Throws<ProviderException>(() => Delete(type, whole)).Message, StringComparison.Ordinal);
        Delete(part, held);
        Delete(type, whole);
        Assert.NotNull(Create(type, inputs));
    }

    [Fact]
    public void ManagedPolicies_MoreThanTen_AreRefused()
    {
        const string type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
        foreach (var index in Enumerable.Range(0, 10))
            Create(type, $$"""{"role":"live","policyArn":"arn:aws:iam::aws:policy/P{{index}}"}""");

        Assert.Equal(
            "policyArn: LimitExceeded: Cannot exceed quota for PoliciesPerRole: 10", Refuse(type, """{"role":"live","policyArn":"arn:aws:iam::aws:policy/P10"}"""));
    }

    [Fact]
    public void Rule_ThatExists_IsRefusedWhateverItsDescription()
    {
        const string failure = "securityGroupId: InvalidPermission.Duplicate: the specified rule already exists";
        Create(Ingress, Rule("10.0.0.0/8"));

        Assert.Equal(failure, Refuse(Ingress, Simulation.Json(Simulation.Map(Rule("10.0.0.0/8")).With("description", PropertyValue.Of("again")))));
        Assert.NotNull(Create(Egress, Rule("10.0.0.0/8")));
        Assert.NotNull(Create(Ingress, Rule("10.0.0.0/16")));
        Assert.NotNull(Create(Ingress, Rule("10.0.0.0/8").Replace("sg-1", "sg-2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rules_MoreThanSixty_AreRefused()
    {
        foreach (var index in Enumerable.Range(0, 60))
            Create(Ingress, Rule($"10.{index}.0.0/16"));

        Assert.Equal(
            "securityGroupId: RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has been reached.",
            Refuse(Ingress, Rule("10.60.0.0/16")));
        Assert.NotNull(Create(Ingress, """{"securityGroupId":"sg-1","ipProtocol":"-1","cidrIpv6":"2001:db8::/32"}"""));
    }

    [Theory]
    [InlineData("""{"bucket":"acme","region":"us-west-2"}""", """{"bucket":"acme","region":"eu-west-1"}""", true)]
    [InlineData("""{"bucket":"live-0123456","region":"us-west-2"}""", """{"bucket":"live-0123456","region":"eu-west-1"}""", false)]
    [InlineData("""{"bucket":"acme"}""", """{"bucket":"acme","forceDestroy":true}""", false)]
    public async Task ReplacedResource_WithANameOfItsOwn_IsDeletedFirst(string from, string to, bool first)
    {
        var request = new DiffRequest("urn", "aws:s3/bucket:Bucket", "acme", Simulation.Map(from), PropertyValue.Map.Empty, Simulation.Map(to), Provider("us-west-2"));

        Assert.Equal(first, (await _aws.DiffAsync(request, TestContext.Current.CancellationToken)).DeleteBeforeReplace);
    }

    private static string Policy(string name, int length) => $$"""{"role":"live","name":"{{name}}","policy":"{{new string('x', length)}}"}""";

    private static string Rule(string cidr) => $$"""{"securityGroupId":"sg-1","ipProtocol":"udp","fromPort":5000,"toPort":5000,"cidrIpv4":{{JsonSerializer.Serialize(cidr)}}}""";

    private static ProviderConfig Provider(string region) => new("aws", PropertyValue.Map.Empty.With("region", PropertyValue.Of(region)));

    private string? Create(string type, string inputs, string region = "us-west-2", bool preview = false) =>
        _aws.CreateAsync(new CreateRequest("urn", type, Simulation.Map(inputs), $"seed-{_count++}", Provider(region), preview), default).GetAwaiter().GetResult().Id;

    private string Refuse(string type, string inputs, string region = "us-west-2") =>
        Assert.Throws<ProviderException>(() => Create(type, inputs, region)).Message;

    private void Update(string type, string? id, string inputs) => _aws.UpdateAsync(
        new UpdateRequest("urn", type, id!, PropertyValue.Map.Empty, PropertyValue.Map.Empty, Simulation.Map(inputs), Provider("us-west-2"), Preview: false), default)
        .GetAwaiter().GetResult();

    private void Delete(string type, string? id) =>
        _aws.DeleteAsync(new DeleteRequest("urn", type, id!, PropertyValue.Map.Empty, Provider("us-west-2")), default).GetAwaiter().GetResult();
}
