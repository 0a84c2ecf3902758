using MediaLive.Agreements.Dangers;
using MediaLive.Agreements.Tests.Support;

namespace MediaLive.Agreements.Tests.Dangers;

public sealed class DangerTests
{
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Rule = "aws:ec2/securityGroupRule:SecurityGroupRule";
    private const string InputGroup = "aws:medialive/inputSecurityGroup:InputSecurityGroup";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";

    [Theory]
    [InlineData(Ingress, """{ "cidrIpv4": "0.0.0.0/0", "ipProtocol": "udp", "fromPort": 5000, "toPort": 5004 }""",
        "UDP 5000 to 5004", "0.0.0.0/0")]
    [InlineData(Ingress, """{ "cidrIpv6": "::/0", "ipProtocol": "tcp", "fromPort": 80.0, "toPort": 80 }""", "TCP 80", "::/0")]
    [InlineData(Ingress, """{ "cidrIpv4": "128.0.0.0/1", "ipProtocol": "-1" }""", "all ports", "128.0.0.0/1")]
    [InlineData(Group,
        """{ "ingress": [{ "cidrBlocks": ["10.0.0.0/8", "0.0.0.0/0"], "protocol": "tcp", "fromPort": 1, "toPort": 1 }] }""",
        "TCP 1", "0.0.0.0/0")]
    [InlineData(Rule, """{ "type": "ingress", "ipv6CidrBlocks": ["::/0"], "protocol": "tcp", "fromPort": 1, "toPort": 1 }""",
        "TCP 1", "::/0")]
    [InlineData(InputGroup, """{ "whitelistRules": [{ "cidr": "0.0.0.0/0" }] }""",
        "the channel's inputs and listeners", "0.0.0.0/0")]
    public void Dangers_WayInForAnyone_IsAnOpenPort(string type, string inputs, string ports, string source)
    {
        var danger = Assert.Single(Danger.Of(new MadePreview().With("create", type, "way", null, inputs).Read()));

        Assert.Equal(DangerKind.OpenPort, danger.Kind);
        Assert.EndsWith($" opens **{ports} to anyone** (`{source}`).", danger.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ingress, """{ "cidrIpv4": "198.51.100.0/24", "ipProtocol": "udp", "fromPort": 5000, "toPort": 5000 }""")]
    [InlineData(Ingress, """{ "cidrIpv4": "[unknown]", "ipProtocol": "udp" }""")]
    [InlineData(Rule, """{ "type": "egress", "cidrBlocks": ["0.0.0.0/0"], "protocol": "-1" }""")]
    [InlineData(Group, """{ "egress": [{ "cidrBlocks": ["0.0.0.0/0"], "protocol": "-1" }] }""")]
    [InlineData("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", """{ "cidrIpv4": "0.0.0.0/0", "ipProtocol": "-1" }""")]
    public void Dangers_WayInForSomeOrWayOut_IsNone(string type, string inputs) =>
        Assert.Empty(Danger.Of(new MadePreview().With("create", type, "way", null, inputs).Read()));

    [Fact]
    public void Dangers_WayThatWasOpen_IsNoneWhenItsTagsChange()
    {
        const string open = """{ "cidrIpv4": "0.0.0.0/0", "ipProtocol": "tcp", "fromPort": 80, "toPort": 80 }""";

        const string other = """{ "cidrIpv4": "0.0.0.0/0", "ipProtocol": "tcp", "fromPort": 80, "toPort": 81 }""";

        Assert.Empty(Danger.Of(new MadePreview().With("update", Ingress, "way", open, open, "tags").Read()));
        Assert.Single(Danger.Of(new MadePreview().With("update", Ingress, "way", open, other, "toPort").Read()));
    }

    [Theory]
    [InlineData("aws:s3/bucket:Bucket", "its objects")]
    [InlineData("aws:secretsmanager/secret:Secret", "its value")]
    [InlineData("aws-native:mediapackagev2:Channel", "its ingest URLs, and its content")]
    public void Dangers_DeletionOfWhatHoldsData_IsALoss(string type, string held)
    {
        var danger = Assert.Single(Danger.Of(new MadePreview().With("delete", type, "thing", "{}", null).Read()));

        Assert.Equal(DangerKind.Loss, danger.Kind);
        Assert.EndsWith($"is **deleted**, and with it {held}.", danger.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete", Ingress)]
    [InlineData("delete", "medialive-delivery:index:HlsS3Delivery")]
    [InlineData("create-replacement", "aws:s3/bucket:Bucket")]
    [InlineData("delete-replaced", "aws:s3/bucket:Bucket")]
    [InlineData("read", "aws:s3/bucket:Bucket")]
    public void Dangers_OtherSteps_AreNone(string op, string type) =>
        Assert.Empty(Danger.Of(new MadePreview().With(op, type, "thing", "{}", "{}").Read()));

    [Fact]
    public void Dangers_PolicyThatPermitsMore_AreToldByStatement()
    {
        var old = Policy("""
            { "Sid": "Write", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "a",
              "Condition": { "Bool": { "k": true } } }
            """);
        var next = Policy(
            """{ "Sid": "Write", "Effect": "Allow", "Action": ["s3:PutObject", "s3:DeleteObject"], "Resource": ["a"] }""",
            """{ "Sid": "All", "Effect": "Allow", "Action": "s3:*", "Resource": "*" }""");

        var dangers = Danger.Of(new MadePreview().With("update", RolePolicy, "role", old, next, "policy").Read());

        Assert.Equal(
            [
                "`role` (`aws:iam:RolePolicy`): **`All`** is new: allows `s3:*` on `*`.",
                "`role` (`aws:iam:RolePolicy`): **`Write`** allows more: actions: now `s3:DeleteObject`; "
                    + "no longer only if `k` `Bool` `true`.",
            ],
            dangers.Select(danger => danger.Text));
        Assert.All(dangers, danger => Assert.Equal(DangerKind.Permission, danger.Kind));
    }

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "a" }""", nameof(DangerKind.NewPermission))]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Resource": "a" }""", nameof(DangerKind.Permission))]
    [InlineData("""{ "Effect": "Allow", "NotAction": "s3:GetObject", "Resource": "a" }""", nameof(DangerKind.Permission))]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Principal": "*" }""", nameof(DangerKind.Permission))]
    public void Dangers_NewPolicy_IsOneWhereItIsBroad(string statement, string kind)
    {
        var dangers = Danger.Of(new MadePreview().With("create", RolePolicy, "role", null, Policy(statement)).Read());

        Assert.Equal(kind, $"{Assert.Single(dangers).Kind}");
    }

    [Fact]
    public void Dangers_PolicyThatIsNotKnownYet_IsToldAsSuch()
    {
        const string unknown = """{ "policy": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""";

        var dangers = Danger.Of(new MadePreview().With("update", RolePolicy, "role", Policy(), unknown, "policy").Read());

        Assert.Equal(
            "`role` (`aws:iam:RolePolicy`): what `policy` permits is known after the update.", Assert.Single(dangers).Text);
    }

    [Fact]
    public void Dangers_DenialThatGoes_IsOneUnlessItsBucketGoesToo()
    {
        const string type = "aws:s3/bucketPolicy:BucketPolicy";
        var deny = Policy("""{ "Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*" }""")
            .Replace("{ \"policy\"", "{ \"bucket\": \"acme-1a2b3c4\", \"policy\"", StringComparison.Ordinal);

        var preview = new MadePreview().With("delete", type, "policy", deny, null);
        var alone = Danger.Of(preview.Read());
        var both = Danger.Of(preview.With("delete", "aws:s3/bucket:Bucket", "acme", "{}", null).Read());

        Assert.Equal(
            "`policy` (`aws:s3:BucketPolicy`): **`Tls`** is gone: it denies `s3:*` on `*` to `*`.", Assert.Single(alone).Text);
        Assert.Equal(DangerKind.Loss, Assert.Single(both).Kind);
    }

    [Fact]
    public void Dangers_AttachedPolicy_IsOne() => Assert.Equal(
        "`admin` (`aws:iam:RolePolicyAttachment`) attaches `arn:aws:iam::aws:policy/AdministratorAccess` to `role`.",
        Assert.Single(Danger.Of(new MadePreview().With(
            "create", "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "admin", null,
            """{ "role": "role", "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess" }""").Read())).Text);

    private static string Policy(params string[] statements) => new System.Text.Json.Nodes.JsonObject
    {
        ["policy"] = $$"""{ "Version": "2012-10-17", "Statement": [{{string.Join(", ", statements)}}] }""",
    }.ToJsonString(new() { WriteIndented = false }).Replace("{\"policy\"", "{ \"policy\"", StringComparison.Ordinal);
}
