using System.Collections.Immutable;
using Pulumi.AwsNative;
using Pulumi.AwsNative.Inputs;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// Only Pulumi's native AWS provider has MediaPackage v2. It does not read the package configuration of <c>aws:</c>, and is
/// given the same settings here. A changed setting updates the provider in place and replaces nothing that it made (aws-native's
/// DiffConfig names no replacement).
/// </summary>
internal static class NativeProvider
{
    /// <param name="region">Where it works.</param>
    /// <param name="account">The account in which Pulumi.Aws works, and no other.</param>
    public static Provider Make(string region, string account) =>
        new($"aws-native-{region}", Args(region, account, AwsSettings.Read()));

    private static ProviderArgs Args(string region, string account, AwsSettings aws)
    {
        var args = new ProviderArgs
        {
            Region = region,
            // Pulumi.Aws works in this account, and has seen to allowedAccountIds and forbiddenAccountIds.
            AllowedAccountIds = { account },
            // The package's default is true, with which aws-native does not check the account.
            SkipCredentialsValidation = aws.SkipCredentialsValidation,
        };
        if (aws.Profile is not null)
            args.Profile = aws.Profile;
        if (aws.SharedCredentialsFiles is [var file, ..])
            args.SharedCredentialsFile = file;
        if (aws.AccessKey is not null)
            args.AccessKey = aws.AccessKey;
        if (aws.SecretKey is not null)
            args.SecretKey = aws.SecretKey;
        if (aws.Token is not null)
            args.Token = aws.Token;
        if (aws.MaxRetries is { } retries)
            args.MaxRetries = retries;
        if (aws.DefaultTags is { Count: > 0 } tags)
            args.DefaultTags = new ProviderDefaultTagsArgs { Tags = tags };
        if (aws.AssumeRoles is [var role, ..])
            args.AssumeRole = Assume(role);
        return args;
    }

    private static ProviderAssumeRoleArgs Assume(AssumedRole role)
    {
        var args = new ProviderAssumeRoleArgs
        {
            PolicyArns = role.PolicyArns.ToImmutableArray(),
            Tags = role.Tags.ToImmutableDictionary(),
            TransitiveTagKeys = role.TransitiveTagKeys.ToImmutableArray(),
        };
        if (role.RoleArn is not null)
            args.RoleArn = role.RoleArn;
        if (role.Seconds is { } seconds)
            args.DurationSeconds = seconds;
        if (role.ExternalId is not null)
            args.ExternalId = role.ExternalId;
        if (role.Policy is not null)
            args.Policy = role.Policy;
        if (role.SessionName is not null)
            args.SessionName = role.SessionName;
        return args;
    }
}
