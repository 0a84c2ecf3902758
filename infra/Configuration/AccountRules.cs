using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>The rules about whose something is, which need the account that the stack is deployed to.</summary>
internal static class AccountRules
{
    public static void Check(StackConfig stack, AwsAccount aws, ConfigFindings findings)
    {
        foreach (var channel in stack.Channels)
        {
            var path = channel.Path.Key("role");
            if (channel.Role is { } role && !findings.IsTold(path) && role.Split(':')[4] != aws.Id)
                findings.Error(path, role, $"is not a role of account {aws.Id}, in which the channel will be", "use a role of that account, or leave it out");
        }

        foreach (var bucket in stack.Buckets.Values.Where(bucket => bucket.OwnerAccount == aws.Id))
            findings.Error(bucket.Path.Key("ownerAccount"), aws.Id, "is the account of this stack", "remove it, or write existing: true if the bucket is made elsewhere");
    }
}
