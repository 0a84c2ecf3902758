using Xunit;

namespace Rehearsal.Tests.Aws.Simulated.Limits;

/// <summary>"Grammar of the IAM JSON policy language", and how long each kind of policy may be.</summary>
public sealed class PolicyTests
{
    private const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";

    private readonly Simulation _aws = new();

    [Theory]
    [InlineData("[]", "Syntax errors in policy: it is no JSON object.")]
    [InlineData("""{"Version":"2012-10-17"}""", "Missing required field Statement")]
    [InlineData("""{"Version":"2012-10-18","Statement":[]}""", "The policy must contain a valid version string: 2012-10-17 or 2008-10-17.")]
    [InlineData("""{"Statements":[],"Statement":[]}""", "Syntax errors in policy: there is no element Statements.")]
    public void RolePolicy_ThatIsNone_IsRefused(string policy, string message) =>
        Assert.Contains($"policy: MalformedPolicyDocument: {message}", RefuseInline(policy));

    [Theory]
    [InlineData("""{"Effect":"allow","Action":"s3:GetObject","Resource":"*"}""", "Effect must be Allow or Deny.")]
    [InlineData("""{"Effect":"Allow","Resource":"*"}""", "Policy statement must contain actions: either Action or NotAction.")]
    [InlineData("""{"Effect":"Allow","Action":[],"Resource":"*"}""", "Policy statement must contain actions.")]
    [InlineData("""{"Effect":"Allow","Action":"GetObject","Resource":"*"}""", "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject"}""", "Policy statement must contain resources: either Resource or NotResource.")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":[]}""", "Policy statement must contain resources: either Resource or NotResource.")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"acme"}""", "Resource must be in ARN format or \"*\".")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","NotResource":"*"}""", "Policy statement must contain resources: either Resource or NotResource.")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Principal":"*"}""", "Policy document should not specify a principal.")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringIs":{"aws:a":"b"}}}""", "Invalid Condition type : StringIs.")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"SecureTransport":"b"}}}""", "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:a":{}}}}""", "Syntax errors in policy: the values of Bool must be texts.")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resources":"*","Resource":"*"}""", "Syntax errors in policy: there is no element Resources.")]
    public void RolePolicy_WithAWrongStatement_IsRefusedWithWhereItIs(string statement, string message) => Assert.Contains(
        $"policy: MalformedPolicyDocument: Statement[0]: {message}", RefuseInline($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}"""));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":["s3:*","logs:Put*"],"Resource":["arn:aws:s3:::acme/*","arn:aws:logs:*:*:log-group:a:*"]}""")]
    [InlineData("""{"Effect":"Deny","NotAction":"*","NotResource":"arn:aws:s3:::${aws:PrincipalTag/a}"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"ForAnyValue:StringLikeIfExists":{"aws:PrincipalTag/a b":["b"]},"Bool":{"aws:SecureTransport":false}}}""")]
    public void RolePolicy_ThatIsRight_IsTaken(string statement) => Assert.Empty(RefuseInline($$"""{"Version":"2012-10-17","Statement":{{statement}}}"""));

    [Theory]
    [InlineData("A", "A", "Statement IDs (SID) in a single policy must be unique.")]
    [InlineData("A", "B-1", "Statement IDs (SID) must be alpha-numeric: [0-9A-Za-z]*.")]
    public void RolePolicy_WithWrongSids_IsRefused(string first, string second, string message) => Assert.Equal(
        [$"policy: MalformedPolicyDocument: {message}"],
        RefuseInline(
            $$"""{"Statement":[{"Sid":"{{first}}","Effect":"Allow","Action":"s3:*","Resource":"*"},{"Sid":"{{second}}","Effect":"Allow","Action":"s3:*","Resource":"*"}]}"""));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"sts:AssumeRole"}""", "Missing required field Principal")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Principal":"*"}""", "Policy has invalid action: only those of sts may be granted here.")]
    [InlineData("""{"Effect":"Allow","Action":"sts:AssumeRole","Principal":"*","Resource":"*"}""", "Has prohibited field Resource.")]
    [InlineData("""{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"medialive"}}""", "Invalid principal in policy")]
    [InlineData("""{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"arn:aws:iam::123456789012:role/*"}}""", "Invalid principal in policy")]
    [InlineData("""{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Account":"123456789012"}}""", "Invalid principal in policy")]
    public void TrustPolicy_ThatIsWrong_IsRefused(string statement, string message) => Assert.Contains(
        $"assumeRolePolicy: MalformedPolicyDocument: Statement[0]: {message}",
        _aws.Refuse("aws:iam/role:Role", $$"""{"assumeRolePolicy":{{Quote($$"""{"Statement":[{{statement}}]}""")}}}"""));

    [Fact]
    public void TrustPolicy_Over2048Characters_IsRefused()
    {
        Assert.Empty(Refuse(2048));
        Assert.Equal(["assumeRolePolicy: LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048"], Refuse(2049));

        IReadOnlyList<string> Refuse(int length) => _aws.Refuse(
            "aws:iam/role:Role",
            $$"""{"assumeRolePolicy":{{Quote(Padded("""{"Id":"","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"medialive.amazonaws.com"}}]}""", length))}}}""");
    }

    [Fact]
    public void ManagedPolicy_Over6144Characters_IsRefused() => Assert.Equal(
        ["policy: LimitExceeded: Cannot exceed quota for PolicySize: 6144"],
        _aws.Refuse("aws:iam/policy:Policy", $$"""{"policy":{{Quote(Padded(Inline, 6145))}}}"""));

    [Fact]
    public void RolePolicy_Over10240Characters_IsRefused() => Assert.Equal(
        ["policy: LimitExceeded: Maximum policy size of 10240 bytes exceeded for the role"], RefuseInline(Padded(Inline, 10_241)));

    [Fact]
    public void RolePolicy_WithWhiteSpace_IsCountedWithoutIt() => Assert.Empty(RefuseInline(Padded(Inline, 10_240) + new string(' ', 1000)));

    [Fact]
    public void BucketPolicy_Over20Kilobytes_IsRefused()
    {
        const string policy = """{"Id":"","Statement":[{"Effect":"Deny","Action":"s3:*","Principal":"*","Resource":"arn:aws:s3:::acme"}]}""";

        Assert.Empty(RefuseBucket(Padded(policy, 20_480)));
        Assert.Equal(["policy: PolicyTooLarge: Policy exceeds the maximum allowed document size."], RefuseBucket(Padded(policy, 20_481)));
    }

    [Theory]
    [InlineData("""{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::acme"}""", "Statement[0]: Missing required field Principal")]
    [InlineData("""{"Effect":"Deny","Action":"s3:*","Principal":"*"}""", "Statement[0]: Policy statement must contain resources: either Resource or NotResource.")]
    [InlineData("""{"Effect":"Deny","Action":"kms:*","Principal":"*","Resource":"arn:aws:s3:::acme"}""", "Statement[0]: Policy has invalid action: only those of s3 may be granted here.")]
    [InlineData("""{"Effect":"Deny","Action":"s3:*","Principal":"*","Resource":"arn:aws:s3:::other/*"}""", "Policy has invalid resource: a bucket's policy may only name the bucket and what is in it.")]
    [InlineData("""{"Effect":"Deny","Action":"s3:*","Principal":"*","Resource":"arn:aws:s3:::acme-2"}""", "Policy has invalid resource: a bucket's policy may only name the bucket and what is in it.")]
    public void BucketPolicy_ThatIsWrong_IsRefused(string statement, string message) =>
        Assert.Equal([$"policy: MalformedPolicy: {message}"], RefuseBucket($$"""{"Statement":[{{statement}}]}"""));

    [Fact]
    public void BucketPolicy_WithSpacesInItsSid_IsTaken() => Assert.Empty(RefuseBucket(
        """{"Statement":[{"Sid":"TLS only","Effect":"Deny","Action":"s3:*","Principal":{"AWS":"123456789012"},"Resource":["arn:aws:s3:::acme","arn:aws:s3:::acme/*"]}]}"""));

    [Theory]
    [InlineData("aws:mediastore/containerPolicy:ContainerPolicy", "ValidationException")]
    [InlineData("aws-native:mediapackagev2:ChannelPolicy", "ValidationException")]
    [InlineData("aws:kms/key:Key", "MalformedPolicyDocumentException")]
    [InlineData("aws:secretsmanager/secret:Secret", "MalformedPolicyDocumentException")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint", "InvalidPolicyDocument")]
    public void ResourcePolicy_WithoutPrincipal_IsRefused(string type, string code) => Assert.Contains(
        $"policy: {code}: Statement[0]: Missing required field Principal",
        _aws.Refuse(type, $$"""{"policy":{{Quote("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""")}}}"""));

    [Fact]
    public void KeyPolicy_ThatIsNoJson_IsRefused() => Assert.Equal(
        ["policy: MalformedPolicyDocumentException: Syntax errors in policy: it is no JSON."], _aws.Refuse("aws:kms/key:Key", """{"policy":"{"}"""));

    [Fact]
    public void KeyPolicy_Over32Kilobytes_IsRefused() => Assert.Contains(
        "policy: LimitExceededException: The key policy exceeds 32768 bytes.",
        _aws.Refuse("aws:kms/key:Key", $$"""{"policy":{{Quote(Padded(Inline, 32_769))}}}"""));

    [Fact]
    public void ContainerPolicy_Over8192Characters_IsRefused() => Assert.Contains(
        "policy: ValidationException: Member must have length less than or equal to 8192",
        _aws.Refuse("aws:mediastore/containerPolicy:ContainerPolicy", $$"""{"containerName":"live","policy":{{Quote(Padded(Inline, 8193))}}}"""));

    private const string Inline = """{"Id":"","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";

    private IReadOnlyList<string> RefuseInline(string policy) => _aws.Refuse("aws:iam/rolePolicy:RolePolicy", $$"""{"role":"live","policy":{{Quote(policy)}}}""");

    private IReadOnlyList<string> RefuseBucket(string policy) => _aws.Refuse(BucketPolicy, $$"""{"bucket":"acme","policy":{{Quote(policy)}}}""");

    /// <summary>The policy with an Id that makes it as long as that.</summary>
    private static string Padded(string policy, int length) =>
        policy.Replace("\"Id\":\"\"", $"\"Id\":\"{new string('x', length - policy.Length)}\"", StringComparison.Ordinal);

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
