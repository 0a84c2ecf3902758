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

    [Theory]
    [InlineData("v2", "accepts", "the channel is there, in us-west-2; ")]
    [InlineData("v2-by-name", "accepts", "the channel is there, in us-west-2; ")]
    [InlineData("v2-missing", "refuses", "there is no channel other in group live of us-west-2; ")]
    [InlineData("v2-former", "refuses", "channel curling has other ingest endpoints by now; ")]
    [InlineData("v2-other-type", "refuses", "channel curling takes HLS, and is sent CMAF; ")]
    public void PackageV2Check_Channel_IsRead(string delivery, string verdict, string seen) =>
        AssertTold(delivery, verdict, seen);

    [Fact]
    public void StoredSecretCheck_ParametersAndSecrets_AreFoundAndNotRead()
    {
        CheckedAws.Require();

        Assert.Equal(
            [
                ("SSM parameter /there", "accepts", "the parameter is there, as SecureString; its value was not read"),
                ("SSM parameter /missing", "refuses", "there is no such parameter in us-west-2; make it, or correct its name"),
                ($"secret {aws.SecretArn}", "accepts", "the secret is there; its value was not read"),
                ($"secret {aws.MissingArn}", "refuses", "there is no such secret in us-west-2; make it, or correct its ARN"),
            ],
            aws.Told.Where(told => told.Url.StartsWith('S') || told.Url.StartsWith("secret", StringComparison.Ordinal))
                .Select(told => (told.Url, told.Verdict, told.Seen)));
        Assert.DoesNotContain(CheckedAws.Secret, string.Concat(aws.Told), StringComparison.Ordinal);
    }

    [Fact]
    public void AwsChecks_WithoutCredentials_AreNotDone()
    {
        CheckedAws.Require();

        var reads = aws.ToldWithoutCredentials.Where(told => !told.Url.StartsWith("udp", StringComparison.Ordinal)).ToList();
        Assert.Equal(aws.Told.Count - 4, reads.Count);
        Assert.All(reads, told => Assert.Equal(
            ("not checked", "no AWS credentials, or no way to AWS; sign in and check again"), (told.Verdict, told.Seen)));
    }

    private void AssertTold(string delivery, string verdict, string seen)
    {
        CheckedAws.Require();
        var told = aws.Told.Single(each => each.Delivery == $"test/{delivery}");
        Assert.StartsWith(seen, told.Seen, StringComparison.Ordinal);
        Assert.Equal(verdict, told.Verdict);
    }
}
