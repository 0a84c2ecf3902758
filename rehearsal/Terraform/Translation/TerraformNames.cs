using Rehearsal.Providers;

namespace Rehearsal.Terraform.Translation;

/// <summary>Terraform's names of Pulumi's types and functions. No rule gives them all, so they are written down.</summary>
internal static class TerraformNames
{
    public static readonly IReadOnlyDictionary<string, string> Resources = new Dictionary<string, string>
    {
        ["aws:cloudformation/stack:Stack"] = "aws_cloudformation_stack",
        ["aws:cloudwatch/logGroup:LogGroup"] = "aws_cloudwatch_log_group",
        ["aws:ec2/eip:Eip"] = "aws_eip",
        ["aws:ec2/securityGroup:SecurityGroup"] = "aws_security_group",
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = "aws_vpc_endpoint",
        ["aws:iam/policy:Policy"] = "aws_iam_policy",
        ["aws:iam/role:Role"] = "aws_iam_role",
        ["aws:iam/rolePolicy:RolePolicy"] = "aws_iam_role_policy",
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = "aws_iam_role_policy_attachment",
        ["aws:kms/alias:Alias"] = "aws_kms_alias",
        ["aws:kms/key:Key"] = "aws_kms_key",
        ["aws:medialive/inputSecurityGroup:InputSecurityGroup"] = "aws_medialive_input_security_group",
        ["aws:mediapackage/channel:Channel"] = "aws_media_package_channel",
        ["aws:mediastore/container:Container"] = "aws_media_store_container",
        ["aws:mediastore/containerPolicy:ContainerPolicy"] = "aws_media_store_container_policy",
        ["aws:s3/bucket:Bucket"] = "aws_s3_bucket",
        ["aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration"] = "aws_s3_bucket_lifecycle_configuration",
        ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"] = "aws_s3_bucket_ownership_controls",
        ["aws:s3/bucketPolicy:BucketPolicy"] = "aws_s3_bucket_policy",
        ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"] = "aws_s3_bucket_public_access_block",
        ["aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"] =
            "aws_s3_bucket_server_side_encryption_configuration",
        ["aws:s3/bucketVersioning:BucketVersioning"] = "aws_s3_bucket_versioning",
        ["aws:secretsmanager/secret:Secret"] = "aws_secretsmanager_secret",
        ["aws:secretsmanager/secretVersion:SecretVersion"] = "aws_secretsmanager_secret_version",
        ["aws:ssm/parameter:Parameter"] = "aws_ssm_parameter",
        ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] = "aws_vpc_security_group_egress_rule",
        ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = "aws_vpc_security_group_ingress_rule",
    };

    public static readonly IReadOnlyDictionary<string, string> Functions = new Dictionary<string, string>
    {
        ["aws:cloudcontrol/getResource:getResource"] = "aws_cloudcontrolapi_resource",
        ["aws:ec2/getManagedPrefixList:getManagedPrefixList"] = "aws_ec2_managed_prefix_list",
        ["aws:ec2/getSecurityGroup:getSecurityGroup"] = "aws_security_group",
        ["aws:ec2/getSubnet:getSubnet"] = "aws_subnet",
        ["aws:ec2/getSubnets:getSubnets"] = "aws_subnets",
        ["aws:ec2/getVpc:getVpc"] = "aws_vpc",
        ["aws:iam/getRole:getRole"] = "aws_iam_role",
        ["aws:index/getCallerIdentity:getCallerIdentity"] = "aws_caller_identity",
        ["aws:index/getPartition:getPartition"] = "aws_partition",
        ["aws:index/getRegion:getRegion"] = "aws_region",
        ["aws:kms/getAlias:getAlias"] = "aws_kms_alias",
        ["aws:kms/getKey:getKey"] = "aws_kms_key",
        ["aws:s3/getBucket:getBucket"] = "aws_s3_bucket",
        ["aws:ssm/getParameter:getParameter"] = "aws_ssm_parameter",
    };

    /// <exception cref="ProviderException">The type has no name here.</exception>
    public static string OfResource(string type) => Of(Resources, "resource type", type);

    /// <exception cref="ProviderException">The function has no name here.</exception>
    public static string OfFunction(string token) => Of(Functions, "function", token);

    private static string Of(IReadOnlyDictionary<string, string> names, string what, string token) => names.TryGetValue(token, out var name)
        ? name
        : throw new ProviderException($"The {what} '{token}' has no Terraform name here; add it to rehearsal/Terraform/Translation.");
}
