using MediaLive.Delivery.Components;
using MediaLive.Delivery.Tests.Support;
using Pulumi;

namespace MediaLive.Delivery.Tests;

[Collection(Deployed.Serially)]
public sealed class DeliveryStackTests
{
    private static readonly string Archive = Sample.S3("archive", "archive", ["s3ssl://acme/1", "s3ssl://partner/2"]);
    private static readonly string Origin = Sample.S3("origin", "hls", ["s3ssl://acme/3", "s3ssl://keys/4"]);
    private static readonly string Feed = Sample.Udp(
        "feed", ["udp://203.0.113.28:5000", "udp://203.0.113.33:5000"], "receiver: { vpcId: default, allowFrom: [198.51.100.7/32, 198.51.100.8/32] }");

    /// <summary>A rename here replaces resources of stacks that exist: it takes an alias.</summary>
    [Fact]
    public async Task Stack_TypesAndNames_ArePinned()
    {
        var deployed = await Deployed.UpAsync(Sample.Standard(
            Archive, Origin, Feed, Sample.S3("thumbnails", "frameCapture", ["s3ssl://acme/5", "s3ssl://acme/6"]))
            + "buckets: { acme: { versioning: true, retentionDays: 7 }, partner: { ownerAccount: '210987654321' }, keys: { existing: true, policy: manage } }");

        Assert.Equal(
            [
                "aws:ec2/securityGroup:SecurityGroup curling-feed-receiver-security-group",
                "aws:iam/role:Role curling-role",
                "aws:iam/rolePolicy:RolePolicy curling-archive-role-policy",
                "aws:iam/rolePolicy:RolePolicy curling-origin-role-policy",
                "aws:iam/rolePolicy:RolePolicy curling-role-policy",
                "aws:iam/rolePolicy:RolePolicy curling-thumbnails-role-policy",
                "aws:s3/bucket:Bucket acme-bucket",
                "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration acme-lifecycle",
                "aws:s3/bucketOwnershipControls:BucketOwnershipControls acme-ownership-controls",
                "aws:s3/bucketPolicy:BucketPolicy acme-policy",
                "aws:s3/bucketPolicy:BucketPolicy keys-policy",
                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock acme-public-access-block",
                "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration acme-encryption",
                "aws:s3/bucketVersioning:BucketVersioning acme-versioning",
                "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule curling-feed-receiver-ingress-udp-5000-198.51.100.7/32",
                "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule curling-feed-receiver-ingress-udp-5000-198.51.100.8/32",
                "medialive-delivery:index:ArchiveS3Delivery curling-archive",
                "medialive-delivery:index:ChannelRole curling",
                "medialive-delivery:index:DeliveryBucket acme",
                "medialive-delivery:index:DeliveryBucket keys",
                "medialive-delivery:index:DeliveryBucket partner",
                "medialive-delivery:index:FrameCaptureS3Delivery curling-thumbnails",
                "medialive-delivery:index:HlsS3Delivery curling-origin",
                "medialive-delivery:index:Receiver curling-feed-receiver",
                "medialive-delivery:index:UdpDelivery curling-feed",
            ],
            deployed.Registrations.Select(one => one.ToString()));
    }

    [Fact]
    public async Task Stack_OrderOfEntries_ChangesNoNameAndNoInput()
    {
        const string Key = "arn:aws:kms:us-west-2:123456789012:key/k1";
        var hockey = $"{{ name: hockey, class: STANDARD, deliveries: [{Sample.S3("origin", "hls", ["s3ssl://keys/5", "s3ssl://acme/6"])}] }}";

        var one = await Deployed.UpAsync($$"""
            channels: [{ name: curling, class: STANDARD, deliveries: [{{Archive}}, {{Origin}}, {{Feed}}] }, {{hockey}}]
            buckets: { partner: { ownerAccount: '210987654321' }, keys: { kmsKey: '{{Key}}' } }
            tags: { team: live, stage: dev }
            """);
        var other = await Deployed.UpAsync(Row.Stack("SINGLE_PIPELINE", Row.Named("srt-listener"))
            .Replace("class:", "role: 'arn:aws:iam::123456789012:role/live', class:", StringComparison.Ordinal));
        Deployed[] stacks = [await Deployed.EveryRowAsync(), await Deployed.UpAsync(Row.Stack("STANDARD", Row.All)), other];

        Assert.All(stacks, RegistersOnceAndEnds);
        Assert.Equal(
            typeof(DeliveryStack).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(ComponentResource)) && !type.IsSubclassOf(typeof(Stack)) && !type.IsAbstract)
                .Select(type => ComponentType.Token(type.Name))
                .Order(StringComparer.Ordinal),
            stacks.SelectMany(stack => stack.Finished).Select(one => one.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static void RegistersOnceAndEnds(Deployed deployed)
    {
        var registered = deployed.Registrations.Select(one => one.ToString()).ToList();
        Assert.Equal(registered.Distinct(), registered);
        Assert.Equal(registered.Where(one => one.StartsWith("medialive-delivery:", StringComparison.Ordinal)), deployed.Finished);
    }

    [Fact]
    public async Task Stack_KeyOfTheProjectMisspelt_IsToldAndThoseOfOthersAreTheirs()
    {
        var (error, deployed) = await Deployed.RefusedAsync(
            Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme/1"])) + "bucket: { acme: { retentionDays: 30 } }\n'aws:tag': {}");

        Assert.Equal(
            "The stack file has 1 mistake(s), and nothing was registered:\nbucket: is not a key known here; perhaps 'buckets' is meant.", error);
        Assert.Empty(deployed.Registrations);
    }

    [Fact]
    public async Task Stack_RoleOfAnotherAccount_IsToldAndNothingIsRegistered()
    {
        var (error, deployed) = await Deployed.RefusedAsync($$"""
            channels: [{ name: curling, class: SINGLE_PIPELINE, role: 'arn:aws:iam::210987654321:role/live', deliveries: [{{Sample.S3("origin", "hls", ["s3ssl://acme/1"])}}] }]
            """);

        Assert.Contains("channels[0].role (curling): 'arn:aws:iam::210987654321:role/live' is not a role of account 123456789012", error, StringComparison.Ordinal);
        Assert.Empty(deployed.Registrations);
    }

    [Fact]
    public async Task Stack_TenDifferentMistakes_TellsThemAllAndRegistersNothing()
    {
        var (error, deployed) = await Deployed.RefusedAsync("""
            channels:
              - name: Curling
                class: STANDARD
                role: MediaLive
                deliveries:
                  - { name: archive, outputGroup: archive, downstream: s3, destinations: [{ url: s3ssl://acme.archive/a }, { url: s3ssl://acme/b }] }
                  - { name: origin, outputGroup: hls, downstream: s3, destinations: [{ url: s3ssl://acme/c }] }
                  - { name: store, outputGroup: hls, downstream: s4 }
              - name: hockey
                class: SINGLE_PIPELINE
                delivery: []
                deliveries:
                  - { name: origin, outputGroup: hls, downstream: s3, destinations: [{ url: s3ssl://acme/c }] }
                  - { name: feed, outputGroup: udp, downstream: udp, fec: { columnDepth: 3, rowLength: 5 }, destinations: [{ url: udp://203.0.113.28:5000 }] }
            buckets:
              acme: { policy: manage }
            """);

        Assert.Equal(
            [
                "The stack file has 10 mistake(s), and nothing was registered:",
                "channels[0].role (Curling): 'MediaLive' is not the ARN of an IAM role; write arn:aws:iam::<account>:role/<name>, or leave it out and a role is made.",
                "channels[0].deliveries[0].destinations[0].url (Curling/archive): 's3ssl://acme.archive/a' has a dot in its bucket name, which MediaLive does not accept; rename the bucket.",
                "channels[0].deliveries[2].downstream (Curling/store): 's4' is not a downstream system of hls that is known here; perhaps 's3' is meant.",
                "channels[0].name (Curling): 'Curling' is not a name of lower-case letters, digits and hyphens that starts with a letter and has at most 31 characters; rename it.",
                "channels[1].delivery (hockey): is not a key known here; perhaps 'deliveries' is meant.",
                "channels[1].deliveries[1].fec.columnDepth (hockey/feed): '3' is not from 4 to 20, which MediaLive takes for a column depth; correct it.",
                "channels[0].deliveries[1].destinations (Curling/origin): lists 1 destination(s), and a STANDARD channel needs exactly two, pipeline 0 first; list 2.",
                "channels[1].deliveries[0].destinations[0].url (hockey/origin): 's3ssl://acme/c' is written to by channels[0].deliveries[1].destinations[0].url (Curling/origin) as well; change one of them.",
                "channels[1].deliveries[1].destinations[0].url (hockey/feed): 'udp://203.0.113.28:5000' is not rtp://, which FEC needs; write rtp://, or remove fec.",
                "buckets.acme.policy: 'manage' is for existing buckets of ours; add existing: true, or remove it.",
            ],
            error.Split('\n'));
        Assert.Empty(deployed.Registrations);
    }
}
