using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>The id of a subnet: <c>subnet-…</c>.</summary>
internal sealed record SubnetId(string Text) : IConfigValue<SubnetId>
{
    static SubnetId? IConfigValue<SubnetId>.Read(ConfigText text, Complaint complain)
    {
        if (Ids.IsId("subnet-", text.Value))
            return new SubnetId(text.Value);
        complain("is not the id of a subnet", "write subnet-…");
        return null;
    }

    public override string ToString() => Text;
}

/// <summary>The id of a security group: <c>sg-…</c>.</summary>
internal sealed record SecurityGroupId(string Text) : IConfigValue<SecurityGroupId>
{
    static SecurityGroupId? IConfigValue<SecurityGroupId>.Read(ConfigText text, Complaint complain)
    {
        if (Ids.IsId("sg-", text.Value))
            return new SecurityGroupId(text.Value);
        complain("is not the id of a security group", "write sg-…");
        return null;
    }

    public override string ToString() => Text;
}

internal static class Ids
{
    public static bool IsId(string prefix, string text) =>
        text.StartsWith(prefix, StringComparison.Ordinal)
        && text.Length > prefix.Length
        && text.Skip(prefix.Length).All(char.IsAsciiLetterOrDigit);
}
