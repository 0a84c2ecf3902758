using System.Text.Json;
using MediaLive.Agreements.Dangers;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Agreements.Tests.Dangers;

public sealed class LossesTests
{
    /// <summary>Made again from the program, they are what they were. Older versions of a secret stay with the secret.</summary>
    private static readonly string[] HoldNothing =
    [
        "aws-native:mediapackagev2:ChannelPolicy",
        "aws:ec2/securityGroup:SecurityGroup",
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        "aws:iam/policy:Policy",
        "aws:iam/role:Role",
        "aws:iam/rolePolicy:RolePolicy",
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "aws:kms/alias:Alias",
        "aws:mediastore/containerPolicy:ContainerPolicy",
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        "aws:s3/bucketPolicy:BucketPolicy",
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "aws:s3/bucketVersioning:BucketVersioning",
        "aws:secretsmanager/secretVersion:SecretVersion",
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "pulumi:providers:aws",
        "pulumi:providers:aws-native",
    ];

    /// <summary>Whoever adds a type says here, or in <see cref="Losses"/>, whether anything goes with it.</summary>
    [Fact]
    public void Losses_EveryTypeThatTheProgramMakes_HoldsSomethingOrNothing()
    {
        using var listed = JsonDocument.Parse(File.ReadAllText(Snapshot.PathOf("../../../rehearsal/Schema/resources.json")));
        var types = listed.RootElement.EnumerateObject()
            .SelectMany(package => package.Value.GetProperty("resources").EnumerateArray())
            .Select(type => type.GetString()!);

        Assert.Equal(HoldNothing, types.Where(type => !Losses.Holds(type)).Order(StringComparer.Ordinal));
    }
}
