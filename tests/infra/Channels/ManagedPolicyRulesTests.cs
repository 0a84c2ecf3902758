using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Channels;

[Collection(Deployed.Serially)]
public sealed class ManagedPolicyRulesTests
{
    private const string Path = "channels[0].managedPolicyArns";
    private const string Own = "arn:aws:iam::123456789012:policy/live/inputs";
    private const string OfAws = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

    [Fact]
    public void ManagedPolicies_OfTheAccountAndOfAws_AreAccepted() =>
        Assert.Equal([Own, OfAws], Checked.Accepts(With(Own, OfAws)).Channels[0].ManagedPolicyArns.Select(policy => policy.Text));

    [Theory]
    [InlineData("AmazonS3ReadOnlyAccess")]
    [InlineData("arn:aws:iam::123456789012:role/live")]
    [InlineData("arn:aws:iam::123456789012:policy/")]
    [InlineData("arn:aws:iam::aws:policy/*")]
    public void ManagedPolicy_NoArnOfOne_IsRefused(string arn) => Checked.Refuses(
        With(arn),
        $"{Path}[0] (curling): '{arn}' is not the ARN of a managed policy; "
        + "write arn:aws:iam::<account>:policy/<name>, or arn:aws:iam::aws:policy/<name> for one of AWS's own.");

    /// <summary>Attaching a policy that is attached already succeeds, and detaching it once takes it away (IAM API reference).</summary>
    [Fact]
    public void ManagedPolicies_ForARoleThatIsBrought_AreRefused() => Checked.Refuses(
        With(Own).Replace("class:", "role: 'arn:aws:iam::123456789012:role/live', class:", StringComparison.Ordinal),
        $"{Path} (curling): is for a role that is made, and this channel brings its own; attach the policies to that role where it is made.");

    [Theory]
    [InlineData(Own, "curling-role-live-inputs")]
    [InlineData("arn:aws:iam::123456789012:policy/live-inputs", "curling-role-live-inputs")]
    public void ManagedPolicy_OfTheSameName_IsRefused(string second, string name) => Checked.Refuses(
        With(Own, second), $"{Path}[1] (curling): '{second}' makes the resource name {name}, which {Path}[0] (curling) makes as well; remove one of them.");

    /// <summary>IAM User Guide, IAM and AWS STS quotas: managed policies attached to an IAM role, 10 and at the most 20.</summary>
    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    public void ManagedPolicies_MoreThanTheQuota_AreWarnedOf(int count, int warnings) =>
        Assert.Equal(warnings, Checked.Of(With(Many(count))).Warnings.Count(warning => warning.Contains("\"Managed policies per role\", which is 10", StringComparison.Ordinal)));

    [Fact]
    public void ManagedPolicies_MoreThanIamAttaches_AreRefused()
    {
        Checked.Accepts(With(Many(20)));
        Checked.Refuses(
            With(Many(21)),
            $"{Path} (curling): '[ … ]' lists more than 20 managed policies, the most that IAM attaches to a role; join some of them.");
    }

    [Theory]
    [InlineData("arn:aws:iam::210987654321:policy/inputs", "is neither a policy of account 123456789012, in which the role will be, nor one of AWS's own; make the policy in that account")]
    [InlineData("arn:aws-cn:iam::aws:policy/AmazonS3ReadOnlyAccess", "is not a policy in aws, in which the role will be; write arn:aws:iam::…")]
    public async Task ManagedPolicy_OfAnotherAccountOrPartition_IsRefusedBeforeAnythingIsRegistered(string arn, string error)
    {
        var (said, deployed) = await Deployed.RefusedAsync(With(arn));

        Assert.Contains($"{Path}[0] (curling): '{arn}' {error}.", said, StringComparison.Ordinal);
        Assert.Empty(deployed.Registrations);
    }

    private static string[] Many(int count) => [.. Enumerable.Range(0, count).Select(number => $"arn:aws:iam::123456789012:policy/inputs-{number}")];

    private static string With(params string[] arns) => Sample.SinglePipeline(Sample.Udp("feed", ["udp://203.0.113.28:5000"]))
        .Replace("class:", $"managedPolicyArns: [{string.Join(", ", arns.Select(arn => $"'{arn}'"))}], class:", StringComparison.Ordinal);
}
