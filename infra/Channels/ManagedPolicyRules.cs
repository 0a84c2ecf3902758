using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Channels;

/// <summary>The rules of <c>managedPolicyArns</c>.</summary>
internal static class ManagedPolicyRules
{
    public static void Check(ChannelConfig channel, ConfigFindings findings)
    {
        var path = channel.Path.Key("managedPolicyArns");
        // What is attached already can be attached again, and would be detached once for all.
        if (channel.Role is not null && !channel.ManagedPolicyArns.IsEmpty)
        {
            findings.Error(path, null, "is for a role that is made, and this channel brings its own",
                "attach the policies to that role where it is made");
        }

        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, policy) in channel.ManagedPolicyArns.Index())
        {
            if (!known.TryAdd(policy.Label, index))
            {
                findings.Error(path.Index(index), policy.Text,
                    $"makes the resource name {ChannelRole.AttachmentOf(channel, policy)}, which {path.Index(known[policy.Label])} "
                    + "makes as well",
                    "remove one of them");
            }
        }
    }

    /// <summary>A role takes policies of its own account, and AWS's own.</summary>
    public static void CheckAccount(ChannelConfig channel, AwsAccount aws, ConfigFindings findings)
    {
        foreach (var (index, policy) in channel.ManagedPolicyArns.Index())
        {
            var path = channel.Path.Key("managedPolicyArns").Index(index);
            if (policy.Partition != aws.Partition)
            {
                findings.Error(path, policy.Text, $"is not a policy in {aws.Partition}, in which the role will be",
                    $"write arn:{aws.Partition}:iam::…");
            }
            else if (policy.Owner != "aws" && policy.Owner != aws.Id)
            {
                findings.Error(path, policy.Text,
                    $"is neither a policy of account {aws.Id}, in which the role will be, nor one of AWS's own",
                    "make the policy in that account");
            }
        }
    }
}
