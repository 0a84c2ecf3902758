using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>What is made for a channel is named after it, and AWS keeps some beginnings of names for itself.</summary>
internal static class ReservedNames
{
    /// <summary>For a channel that gets an SSM parameter.</summary>
    public static void CheckForParameter(ChannelConfig channel, ConfigFindings findings)
    {
        Check("aws", "an SSM parameter", channel, findings);
        Check("ssm", "an SSM parameter", channel, findings);
    }

    /// <summary>For a channel that gets a security group.</summary>
    public static void CheckForSecurityGroup(ChannelConfig channel, ConfigFindings findings) =>
        Check("sg-", "a security group", channel, findings);

    private static void Check(string prefix, string what, ChannelConfig channel, ConfigFindings findings)
    {
        var path = channel.Path.Key("name");
        if (channel.Name.StartsWith(prefix, StringComparison.Ordinal) && !findings.IsTold(path))
        {
            findings.Error(path, channel.Name,
                $"starts with {prefix}, as the name of {what} may not, and one is made that is named after the channel",
                "rename the channel");
        }
    }
}
