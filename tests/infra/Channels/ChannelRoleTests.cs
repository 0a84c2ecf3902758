using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Channels;

[Collection(Deployed.Serially)]
public sealed class ChannelRoleTests
{
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";

    private const string Logs = """
        {
          "Sid": "Logs", "Effect": "Allow",
          "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents", "logs:PutMetricFilter", "logs:PutRetentionPolicy"],
          "Resource": "arn:aws:logs:us-west-2:123456789012:log-group:ElementalMediaLive*"
        },
        { "Sid": "LogsDescribe", "Effect": "Allow", "Action": "logs:DescribeLogGroups", "Resource": "arn:aws:logs:us-west-2:123456789012:log-group:*" }
        """;

    private static readonly string Udp = Sample.Udp("feed", ["udp://203.0.113.28:5000"]);

    [Fact]
    public async Task Role_OfAChannel_IsMadeForMediaLiveAlone()
    {
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(Udp) + "tags: { team: live }");

        deployed.The("medialive-delivery:index:ChannelRole", "curling");
        var role = deployed.The("aws:iam/role:Role", "curling-role");
        Assert.Equal(["assumeRolePolicy", "description", "tags"], role.Inputs.Select(input => input.Key).Order());
        Assert.Equal("Lets MediaLive deliver the output of channel curling.", role.Inputs["description"]!.GetValue<string>());
        Json.Same("""{ "team": "live" }""", role.Inputs["tags"]);
        Json.Same("""
            [{
              "Sid": "AssumeForChannels", "Effect": "Allow", "Action": "sts:AssumeRole",
              "Principal": { "Service": "medialive.amazonaws.com" },
              "Condition": {
                "StringEquals": { "aws:SourceAccount": "123456789012" },
                "ArnLike": { "aws:SourceArn": "arn:aws:medialive:us-west-2:123456789012:channel:*" }
              }
            }]
            """, role.Statements("assumeRolePolicy"));
    }

    [Fact]
    public async Task Role_WithManagedPolicies_HasThemAttachedUnderTheirNames()
    {
        var yaml = Sample.SinglePipeline(Udp).Replace(
            "class:", "managedPolicyArns: ['arn:aws:iam::123456789012:policy/live/inputs', 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'], class:", StringComparison.Ordinal);
        var (deployed, previewed) = (await Deployed.UpAsync(yaml), await Deployed.PreviewAsync(yaml));

        Assert.Equal(
            ["curling-role-aws-AmazonS3ReadOnlyAccess", "curling-role-live-inputs"],
            deployed.All("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Select(attachment => attachment.Name));
        Json.Same(
            """{ "role": "curling-role", "policyArn": "arn:aws:iam::123456789012:policy/live/inputs" }""",
            deployed.The("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "curling-role-live-inputs").Inputs);
        Assert.Equal(deployed.Registrations.Select(one => one.ToString()), previewed.Registrations.Select(one => one.ToString()));
    }

    [Fact]
    public async Task Role_NothingToAllowButLogs_AllowsLogs()
    {
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(Udp));

        var policy = deployed.The(RolePolicy, "curling-role-policy");
        Assert.Equal("curling-role", policy.Inputs["role"]!.GetValue<string>());
        Json.Same($"[{Logs}]", policy.Statements("policy"));
    }

    [Fact]
    public async Task Role_DeliveriesToS3_AreEachAllowedJustTheirBucketsAndPrefixes()
    {
        var deployed = await Deployed.UpAsync(Sample.Standard(
            Udp.Replace("}]", "}, { url: 'udp://203.0.113.33:5000' }]", StringComparison.Ordinal),
            Sample.S3("origin", "hls", ["s3ssl://acme-live/a/index", "s3ssl://acme-live/b/index"]),
            Sample.S3("archive", "archive", ["s3ssl://acme-archive/$d$/curling", "s3ssl://partner/curling-$dt$"]),
            Sample.S3("segments", "hls", ["s3ssl://acme-live/c/index", "s3ssl://acme-live/d/index"], "directoryStructure: SUBDIRECTORY_PER_STREAM"))
            + """
            buckets:
              partner: { ownerAccount: "210987654321", kmsKey: "arn:aws:kms:us-west-2:210987654321:key/k2" }
              acme-archive: { kmsKey: "arn:aws:kms:us-west-2:123456789012:key/k1" }
            """);

        Assert.Equal(
            ["curling-archive-role-policy", "curling-origin-role-policy", "curling-role-policy", "curling-segments-role-policy"],
            deployed.All(RolePolicy).Select(policy => policy.Name));
        Json.Same($"[{Logs}]", deployed.The(RolePolicy, "curling-role-policy").Statements("policy"));
        Json.Same("""
            [
              {
                "Sid": "S3EncryptionKeys", "Effect": "Allow", "Action": ["kms:Decrypt", "kms:GenerateDataKey"],
                "Resource": ["arn:aws:kms:us-west-2:123456789012:key/k1", "arn:aws:kms:us-west-2:210987654321:key/k2"]
              },
              {
                "Sid": "S3ListBucket", "Effect": "Allow", "Action": "s3:ListBucket",
                "Resource": ["arn:aws:s3:::acme-archive", "arn:aws:s3:::partner"]
              },
              {
                "Sid": "S3ObjectAcls", "Effect": "Allow", "Action": "s3:PutObjectAcl",
                "Resource": ["arn:aws:s3:::acme-archive/*", "arn:aws:s3:::partner/curling-*"]
              },
              {
                "Sid": "S3Objects", "Effect": "Allow", "Action": ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
                "Resource": ["arn:aws:s3:::acme-archive/*", "arn:aws:s3:::partner/curling-*"]
              }
            ]
            """, deployed.The(RolePolicy, "curling-archive-role-policy").Statements("policy"));
        Assert.Equal(
            """["arn:aws:s3:::acme-live/a/index*","arn:aws:s3:::acme-live/b/index*"]""",
            deployed.The(RolePolicy, "curling-origin-role-policy").Statements("policy")[1]!["Resource"]!.ToJsonString());
        Assert.Equal(
            """["arn:aws:s3:::acme-live/c/*","arn:aws:s3:::acme-live/d/*"]""",
            deployed.The(RolePolicy, "curling-segments-role-policy").Statements("policy")[1]!["Resource"]!.ToJsonString());
    }

    [Fact]
    public async Task Role_TwoChannels_EachAllowsItsOwn()
    {
        var deployed = await Deployed.UpAsync($$"""
            channels:
              - { name: curling, class: SINGLE_PIPELINE, deliveries: [{{Sample.S3("origin", "hls", ["s3ssl://acme/curling"])}}] }
              - { name: hockey, class: SINGLE_PIPELINE, deliveries: [{{Sample.S3("origin", "hls", ["s3ssl://acme/hockey"])}}] }
            """);

        Assert.Equal(["curling-role", "hockey-role"], deployed.All("aws:iam/role:Role").Select(role => role.Name));
        foreach (var channel in new[] { "curling", "hockey" })
        {
            var policy = deployed.The(RolePolicy, $"{channel}-origin-role-policy");
            Assert.Equal($"{channel}-role", policy.Inputs["role"]!.GetValue<string>());
            Assert.Equal($"arn:aws:s3:::acme/{channel}*", policy.Statements("policy")[1]!["Resource"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Role_InAPreview_ShowsWhatItWillAllow()
    {
        var policy = (await Deployed.PreviewAsync(Sample.SinglePipeline(Udp))).The(RolePolicy, "curling-role-policy");

        Assert.Equal(["policy"], policy.Inputs.Select(input => input.Key));
        Json.Same($"[{Logs}]", policy.Statements("policy"));
    }
}
