using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

public sealed class S3Tests
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";

    private readonly Simulation _aws = new();

    [Fact]
    public void Bucket_Created_HasItsNamesAndDefaults()
    {
        var bucket = _aws.Create(Bucket, """{"bucket":"acme-archive"}""");

        Assert.Equal("acme-archive", bucket.Id);
        Assert.Equal(
            """{"accelerationStatus":"","acl":"","arn":"arn:aws:s3:::acme-archive","bucket":"acme-archive","bucketDomainName":"acme-archive.s3.amazonaws.com","bucketNamespace":"global","bucketPrefix":"","bucketRegion":"us-west-2","bucketRegionalDomainName":"acme-archive.s3.us-west-2.amazonaws.com","corsRules":[],"forceDestroy":false,"grants":[{"id":"eebbcebd57f652d4092b08a17fabed39bd6e647fe9622dd39dc27eee3e585574","permissions":["FULL_CONTROL"],"type":"CanonicalUser","uri":""}],"hostedZoneId":"ZZFU55D7MLGHH6","lifecycleRules":[],"objectLockEnabled":false,"policy":"","region":"us-west-2","requestPayer":"BucketOwner","serverSideEncryptionConfiguration":{"rule":{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"AES256"},"bucketKeyEnabled":false}},"tagsAll":{},"versioning":{"enabled":false,"mfaDelete":false},"websiteDomain":"","websiteEndpoint":""}""",
            Simulation.Json(bucket.Outputs));
    }

    [Fact]
    public void Bucket_Previewed_KnowsItsNameButNotItsArn()
    {
        var bucket = _aws.Preview(Bucket, """{"bucket":"acme-archive"}""");

        Assert.Null(bucket.Id);
        Assert.Equal(
            """{"accelerationStatus":"?","acl":"?","arn":"?","bucket":"acme-archive","bucketDomainName":"?","bucketNamespace":"?","bucketPrefix":"?","bucketRegion":"?","bucketRegionalDomainName":"?","corsRules":"?","forceDestroy":false,"grants":"?","hostedZoneId":"?","lifecycleRules":"?","logging":"?","objectLockConfiguration":"?","objectLockEnabled":"?","policy":"?","region":"us-west-2","replicationConfiguration":"?","requestPayer":"?","serverSideEncryptionConfiguration":"?","tagsAll":{},"versioning":"?","website":"?","websiteDomain":"?","websiteEndpoint":"?"}""",
            Simulation.Json(bucket.Outputs));
    }

    [Fact]
    public void Bucket_InChina_HasThatPartitionsNames()
    {
        var bucket = new Simulation("""{"region":"cn-north-1"}""").Create(Bucket, """{"bucket":"acme"}""");

        Assert.Contains("\"arn\":\"arn:aws-cn:s3:::acme\"", Simulation.Json(bucket.Outputs), StringComparison.Ordinal);
        Assert.Contains("\"acme.s3.cn-north-1.amazonaws.com.cn\"", Simulation.Json(bucket.Outputs), StringComparison.Ordinal);
    }

    /// <summary>"Namespaces for general purpose buckets" in S3's user guide: the name says where the bucket is.</summary>
    [Theory]
    [InlineData("aws:s3/bucketPolicy:BucketPolicy", "\"policy\":\"{\\\"Statement\\\":[]}\"")]
    [InlineData("aws:s3/bucketVersioning:BucketVersioning", "\"versioningConfiguration\":{\"status\":\"Enabled\"}")]
    public void Setting_OfABucketThatIsElsewhereByItsName_IsRedirected(string type, string setting)
    {
        const string Redirect = "bucket: PermanentRedirect: The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.";

        Assert.Contains(Redirect, _aws.Refuse(type, $$"""{"bucket":"acme-123456789012-eu-west-1-an",{{setting}}}"""));
        Assert.DoesNotContain(Redirect, _aws.Refuse(type, $$"""{"bucket":"acme-123456789012-eu-west-1-an","region":"eu-west-1",{{setting}}}"""));
    }

    [Fact]
    public void Bucket_Renamed_IsReplaced() => Assert.Equal(
        ["bucket"], _aws.Diff(Bucket, """{"bucket":"aaa","forceDestroy":false}""", """{"bucket":"bbb","forceDestroy":true}""").ForcesReplacement);

    [Fact]
    public void Bucket_TagsChanged_KeepsItsComputedOutputs()
    {
        var bucket = _aws.Update(Bucket, """{"bucket":"acme"}""", """{"bucket":"acme","tags":{"team":"live"}}""");
        var expected = _aws.Create(Bucket, """{"bucket":"acme","tags":{"team":"live"}}""");

        Assert.Equal(expected.Outputs, bucket.Outputs);
    }

    [Theory]
    [InlineData("aws:s3/bucketPolicy:BucketPolicy", """{"bucket":"acme","policy":"{\"Statement\":[]}"}""", """{"bucket":"acme","policy":"{\"Statement\":[]}","region":"us-west-2"}""")]
    [InlineData(
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        """{"bucket":"acme","blockPublicAcls":true}""",
        """{"blockPublicAcls":true,"blockPublicPolicy":false,"bucket":"acme","ignorePublicAcls":false,"region":"us-west-2","restrictPublicBuckets":false}""")]
    [InlineData(
        "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        """{"bucket":"acme","rule":{"objectOwnership":"BucketOwnerEnforced"}}""",
        """{"bucket":"acme","region":"us-west-2","rule":{"objectOwnership":"BucketOwnerEnforced"}}""")]
    [InlineData(
        "aws:s3/bucketVersioning:BucketVersioning",
        """{"bucket":"acme","versioningConfiguration":{"status":"Enabled"}}""",
        """{"bucket":"acme","region":"us-west-2","versioningConfiguration":{"status":"Enabled"}}""")]
    [InlineData(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        """{"bucket":"acme","rules":[{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"AES256"}}]}""",
        """{"bucket":"acme","region":"us-west-2","rules":[{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"AES256"}}]}""")]
    [InlineData(
        Lifecycle,
        """{"bucket":"acme","rules":[{"id":"old","status":"Enabled","expiration":{"days":30}}]}""",
        """{"bucket":"acme","expectedBucketOwner":"","region":"us-west-2","rules":[{"expiration":{"days":30},"id":"old","status":"Enabled"}],"transitionDefaultMinimumObjectSize":"all_storage_classes_128K"}""")]
    public void BucketSetting_Created_IsNamedAfterItsBucket(string type, string inputs, string outputs)
    {
        var setting = _aws.Create(type, inputs);

        Assert.Equal("acme", setting.Id);
        Assert.Equal(outputs, Simulation.Json(setting.Outputs));
    }

    [Fact]
    public void BucketSetting_WithExpectedOwner_HasBothInItsId() => Assert.Equal(
        "acme,210987654321",
        _aws.Create(Lifecycle, """{"bucket":"acme","expectedBucketOwner":"210987654321","rules":[{"id":"old","status":"Enabled"}]}""").Id);

    [Fact]
    public void BucketSetting_OfAnotherBucket_IsReplaced() => Assert.Equal(
        ["bucket"], _aws.Diff("aws:s3/bucketPolicy:BucketPolicy", """{"bucket":"aaa","policy":"{\"Statement\":[]}"}""", """{"bucket":"bbb","policy":"{\"Id\":\"b\",\"Statement\":[]}"}""").ForcesReplacement);

    [Fact]
    public void BucketPolicy_GivenAsAnObject_BecomesJsonText() => Assert.Equal(
        """{"bucket":"acme","policy":"{\"Statement\":[{\"Action\":\"s3:*\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Resource\":\"arn:aws:s3:::acme\"}],\"Version\":\"2012-10-17\"}","region":"us-west-2"}""",
        Simulation.Json(_aws.Prepare(
            "aws:s3/bucketPolicy:BucketPolicy",
            """{"bucket":"acme","policy":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Principal":"*","Resource":"arn:aws:s3:::acme"}]}}""")));

    [Fact]
    public void BucketPolicy_ThatIsNoJson_IsRefused() => Assert.Equal(
        ["policy: must be a policy in valid JSON"],
        _aws.Refuse("aws:s3/bucketPolicy:BucketPolicy", """{"bucket":"acme","policy":"{"}"""));
}
