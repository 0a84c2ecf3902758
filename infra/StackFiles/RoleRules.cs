using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.StackFiles;

/// <summary>The rules about roles, and about how much one may be allowed.</summary>
internal static class RoleRules
{
    public static void Check(StackConfig stack, PolicyScope scope, ConfigFindings findings)
    {
        foreach (var role in SharedRole.In(stack).Where(role => !role.Channels.Any(channel => findings.IsTold(channel.Path))))
            CheckSize(role, scope, findings);
        CheckNames(stack, findings);
    }

    private static void CheckSize(SharedRole role, PolicyScope scope, ConfigFindings findings)
    {
        var size = RoleGrants.For(role, scope).Sum(PolicySize.Of);
        if (size <= PolicySize.OfRole)
            return;
        var channel = role.Channels[0];
        var rule = $"need {size} characters of inline policies in one role, "
            + $"and IAM takes {PolicySize.OfRole} of all a role's together";
        if (role.Channels.Length > 1)
        {
            findings.Error(channel.Path.Key("role"), role.Arn, $"is the role of {role.Channels.Length} channels, which {rule}",
                "let some of them have another role");
        }
        else
        {
            findings.Error(channel.Path.Key("deliveries"), null, rule, "move some of them to a channel with another role");
        }
    }

    /// <summary>IAM has one role of a name, whatever its path and case (IAM User Guide, "IAM name requirements").</summary>
    private static void CheckNames(StackConfig stack, ConfigFindings findings)
    {
        var known = new Dictionary<string, ChannelConfig>(StringComparer.OrdinalIgnoreCase);
        foreach (var channel in stack.Channels)
        {
            var path = channel.Path.Key("role");
            if (channel.Role is not { } role || findings.IsTold(path) || known.TryAdd(SharedRole.NameIn(role), channel))
                continue;
            var other = known[SharedRole.NameIn(role)];
            if (other.Role != role)
            {
                findings.Error(path, role, $"is not what {other.Path.Key("role")} has, and IAM has one role of that name",
                    "write the same ARN in both");
            }
        }
    }
}
