using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>The ARN of a managed policy of IAM: one of the account's own, or of AWS's (IAM User Guide, IAM ARNs).</summary>
internal sealed partial class ManagedPolicyArn : IConfigValue<ManagedPolicyArn>
{
    private ManagedPolicyArn(string text) => Text = text;

    public string Text { get; }

    public string Partition => Text.Split(':')[1];

    /// <summary>12 digits, or <c>aws</c> for a policy of AWS's own.</summary>
    public string Owner => Text.Split(':')[4];

    /// <summary>What the attachment is named after: the policy's path and name, and whether it is AWS's.</summary>
    public string Label => (Owner == "aws" ? "aws-" : "") + Text.Split(':', 6)[5]["policy/".Length..].Replace('/', '-');

    static ManagedPolicyArn? IConfigValue<ManagedPolicyArn>.Read(ConfigText text, Complaint complain)
    {
        if (Arn().IsMatch(text.Value))
            return new ManagedPolicyArn(text.Value);
        complain("is not the ARN of a managed policy",
            "write arn:aws:iam::<account>:policy/<name>, or arn:aws:iam::aws:policy/<name> for one of AWS's own");
        return null;
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::(aws|[0-9]{12}):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,128}\z")]
    private static partial Regex Arn();
}
