using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class Kms
{
    public static readonly ResourceModel[] All =
    [
        new("aws:kms/key:Key")
        {
            Id = making => MadeUp.Uuid(making.SeedFor("id")),
            Defaults = new Dictionary<string, PropertyValue>
            {
                ["bypassPolicyLockoutSafetyCheck"] = PropertyValue.Of(false),
                ["customerMasterKeySpec"] = PropertyValue.Of("SYMMETRIC_DEFAULT"),
                ["enableKeyRotation"] = PropertyValue.Of(false),
                ["isEnabled"] = PropertyValue.Of(true),
                ["keyUsage"] = PropertyValue.Of("ENCRYPT_DECRYPT"),
            },
            Computed = new()
            {
                { "arn", making => KeyArn(making, making.Id) },
                { "keyId", making => making.Id },
                { "policy", DefaultPolicy },
                { "rotationPeriodInDays", making => making.Inputs["enableKeyRotation"] == PropertyValue.Of(true) ? 365 : 0 },
            },
            Updated = new()
            {
                { "rotationPeriodInDays", making => making.Inputs["enableKeyRotation"] == PropertyValue.Of(true) ? 365 : 0 },
            },
            Rules = SecretsLimits.Key,
            Replaces = ["customKeyStoreId", "customerMasterKeySpec", "keyUsage", "multiRegion", "region", "xksKeyId"],
        },
        ResourceModel.NamedBy("aws:kms/alias:Alias", "name") with
        {
            AutoName = new AutoName("name", MaxLength: 238) { Prefix = "alias/" },
            Computed = new()
            {
                { "arn", making => making.Arn("kms", making.Id) },
                { "targetKeyArn", TargetKeyArn },
            },
            Updated = new() { { "targetKeyArn", TargetKeyArn } },
            Rules = SecretsLimits.KeyAlias,
            Name = new("name", "AlreadyExistsException", "An alias with that name already exists.", making => making.Arn("kms", making.Id)),
            Replaces = ["name", "namePrefix", "region"],
        },
    ];

    public static readonly FunctionModel[] Functions =
    [
        new("aws:kms/getKey:getKey")
        {
            Id = making => KeyId(making.Text("keyId")),
            Results = new()
            {
                { "arn", making => KeyArn(making, making.Id) },
                { "awsAccountId", making => making.Account.Id },
                { "creationDate", _ => "2026-01-01T00:00:00Z" },
                { "customerMasterKeySpec", _ => "SYMMETRIC_DEFAULT" },
                { "enabled", _ => true },
                { "keyManager", making => making.Text("keyId").Contains("alias/aws/", StringComparison.Ordinal) ? "AWS" : "CUSTOMER" },
                { "keySpec", _ => "SYMMETRIC_DEFAULT" },
                { "keyState", _ => "Enabled" },
                { "keyUsage", _ => "ENCRYPT_DECRYPT" },
                { "origin", _ => "AWS_KMS" },
            },
        },
        new("aws:kms/getAlias:getAlias")
        {
            Id = making => making.Arn("kms", making.Text("name")),
            Results = new()
            {
                { "arn", making => making.Id },
                { "targetKeyArn", making => KeyArn(making, KeyId(making.Text("name"))) },
                { "targetKeyId", making => KeyId(making.Text("name")) },
            },
        },
    ];

    private static string KeyArn(Making making, string keyId) => making.Arn("kms", $"key/{keyId}");

    private static string TargetKeyArn(Making making) =>
        making.Text("targetKeyId") is var target && target.StartsWith("arn:", StringComparison.Ordinal) ? target : KeyArn(making, target);

    /// <summary>The id in a key's ARN, the id itself, or one made up for an alias.</summary>
    private static string KeyId(string key) =>
        key.Contains("alias/", StringComparison.Ordinal) ? MadeUp.Uuid(key[key.IndexOf("alias/", StringComparison.Ordinal)..]) : key[(key.LastIndexOf('/') + 1)..];

    /// <summary>The account itself may do everything with a key that has no policy of its own.</summary>
    private static string DefaultPolicy(Making making) =>
        $$"""
        {"Id":"key-default-1","Statement":[{"Action":"kms:*","Effect":"Allow","Principal":{"AWS":"{{making.GlobalArn("iam", "root")}}"},"Resource":"*","Sid":"Enable IAM User Permissions"}],"Version":"2012-10-17"}
        """;
}
