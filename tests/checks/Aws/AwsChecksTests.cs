namespace MediaLive.Agreements.Checks.Tests.Aws;

public sealed class AwsChecksTests(CheckedAws aws) : IClassFixture<CheckedAws>
{
    [Theory]
    [InlineData("ours", "is there, in us-west-2, with what was agreed; only MediaLive can try the channel's role")]
    [InlineData("elsewhere-as-agreed", "is there, in eu-north-1, with what was agreed; ")]
    [InlineData("partner", "is there, in us-west-2, with what was agreed, the statements of our policy included; ")]
    public void S3Check_BucketAsAgreed_IsAccepted(string delivery, string seen) => AssertTold(delivery, "accepts", seen);

    [Theory]
    [InlineData("missing", "there is no bucket missing; ")]
    [InlineData("elsewhere", "bucket elsewhere is in eu-north-1, and us-west-2 was agreed; ")]
    [InlineData("partner-without", "the policy of bucket partner-without does not permit: Allow s3:GetObject, s3:PutObject on ")]
    [InlineData("partner-other", "the policy of bucket partner-other does not permit: Allow ")]
    [InlineData("enforced", "bucket enforced has ACLs disabled, and objects come with BUCKET_OWNER_READ; ")]
    [InlineData("blocking", "bucket blocking blocks public ACLs, and objects come with PUBLIC_READ; ")]
    public void S3Check_BucketOtherThanAgreed_IsRefused(string delivery, string seen) => AssertTold(delivery, "refuses", seen);

    [Fact]
    public void S3Check_WithoutCredentials_IsNotChecked()
    {
        CheckedAws.Require();

        Assert.Equal(aws.Told.Keys, aws.ToldWithoutCredentials.Keys);
        Assert.All(aws.ToldWithoutCredentials.Values, told => Assert.Equal(
            ("not checked", "no AWS credentials, or no way to AWS; sign in and check again"), (told.Verdict, told.Seen)));
    }

    private void AssertTold(string delivery, string verdict, string seen)
    {
        CheckedAws.Require();
        var told = aws.Told[$"test/{delivery}"];
        Assert.StartsWith(seen, told.Seen, StringComparison.Ordinal);
        Assert.Equal(verdict, told.Verdict);
    }
}
