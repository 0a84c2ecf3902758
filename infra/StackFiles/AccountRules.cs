using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.MediaStore;
using MediaLive.Delivery.Deliveries.S3;

namespace MediaLive.Delivery.StackFiles;

/// <summary>The rules that need the account of the stack: about who owns something, and about the sizes of policies.</summary>
internal static class AccountRules
{
    public static void Check(StackConfig stack, AwsAccount aws, ConfigFindings findings)
    {
        foreach (var channel in stack.Channels)
        {
            var path = channel.Path.Key("role");
            if (channel.Role is { } role && !findings.IsTold(path) && role.Split(':')[4] != aws.Id)
            {
                findings.Error(path, role, $"is not a role of account {aws.Id}, in which the channel will be",
                    "use a role of that account, or leave it out");
            }

            ManagedPolicyRules.CheckAccount(channel, aws, findings);
            foreach (var delivery in channel.Deliveries)
            {
                CheckSecrets(delivery, aws, findings);
                CheckOwner(delivery, aws, findings);
            }
        }

        foreach (var bucket in stack.Buckets.Values.Where(bucket => bucket.OwnerAccount == aws.Id))
        {
            findings.Error(bucket.Path.Key("ownerAccount"), aws.Id, "is the account of this stack",
                "remove it, or write existing: true if the bucket is made elsewhere");
        }

        var scope = PolicyScope.BeforeDeployment(stack, aws);
        RoleRules.Check(stack, scope, findings);
        BucketRules.CheckSizes(stack, scope, findings);
        ContainerRules.CheckSizes(stack, scope, findings);
    }

    private static void CheckOwner(DeliveryConfig delivery, AwsAccount aws, ConfigFindings findings)
    {
        foreach (var (key, _) in delivery.OwnerAccounts.Where(owner => owner.Value == aws.Id))
        {
            findings.Error(delivery.Path.Key(key), aws.Id, "is the account of this stack",
                "remove it and destinations, and write the channel's names with existing: true");
        }
    }

    /// <summary>
    /// A secret of another account could be read only if that account and its KMS key allowed it,
    /// which this stack can't arrange.
    /// </summary>
    private static void CheckSecrets(DeliveryConfig delivery, AwsAccount aws, ConfigFindings findings)
    {
        foreach (var (key, arn) in delivery.SecretArns)
        {
            var path = delivery.Path.Key(key);
            if (!findings.IsTold(path) && arn.Split(':')[4] is var owner && owner != aws.Id)
            {
                findings.Error(path, arn, $"is a secret of account {owner}, and the channel will be in {aws.Id}",
                    "store it in a secret of that account");
            }
        }
    }
}
