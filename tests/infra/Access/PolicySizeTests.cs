using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.StackFiles;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Access;

/// <summary>AWS refuses policies that are too long: no stack gets as far as that.</summary>
[Collection(Deployed.Serially)]
public sealed class PolicySizeTests
{
    private const string Role = "role: 'arn:aws:iam::123456789012:role/MediaLive', ";

    [Fact]
    public async Task BucketOfOurs_WrittenToByManyChannels_HasAPolicyThatDoesNotGrow()
    {
        var few = await Deployed.UpAsync(Channels(2, ""));
        var many = await Deployed.UpAsync(Channels(40, ""));

        Assert.Equal(Policy(few), Policy(many));

        static string Policy(Deployed deployed) => (string)deployed.The("aws:s3/bucketPolicy:BucketPolicy", "acme-policy").Inputs["policy"]!;
    }

    /// <summary>IAM User Guide, "IAM and AWS STS quotas": 10,240 characters for all inline policies of a role.</summary>
    [Theory]
    [InlineData(290, null)]
    [InlineData(291,
        "channels[0].role (c-100): 'arn:aws:iam::123456789012:role/MediaLive' is the role of 291 channels, which need 10243 characters of inline policies in "
        + "one role, and IAM takes 10240 of all a role's together; let some of them have another role.")]
    public Task SharedRole_OfTooManyChannels_IsRefusedBeforeAnythingIsRegistered(int channels, string? error) => CheckAsync(Channels(channels, Role), error);

    [Theory]
    [InlineData(33, null)]
    [InlineData(34,
        "channels[0].deliveries (curling): need 10533 characters of inline policies in one role, and IAM takes 10240 of all a role's together; "
        + "move some of them to a channel with another role.")]
    public Task RoleOfAChannel_WithTooManyDeliveries_IsRefusedBeforeAnythingIsRegistered(int deliveries, string? error) => CheckAsync(
        Sample.Standard([.. Enumerable.Range(100, deliveries).Select(number => Sample.S3($"d-{number}", "hls", [$"s3ssl://acme/{number}/a", $"s3ssl://acme/{number}/b"]))]),
        error);

    /// <summary>Amazon S3 User Guide, "Bucket policies": 20 KB.</summary>
    [Theory]
    [InlineData(77, null)]
    [InlineData(78, "buckets.acme: needs a bucket policy of 20727 bytes, and S3 takes 20480; deliver to several buckets, or let channels share a role.")]
    public Task BucketOfAnotherAccount_ForTooManyRoles_IsRefusedBeforeAnythingIsRegistered(int channels, string? error) =>
        CheckAsync(Channels(channels, "") + "buckets: { acme: { ownerAccount: '210987654321' } }", error);

    /// <summary>API model of MediaStore: <c>ContainerPolicy</c> has at most 8192 characters.</summary>
    [Theory]
    [InlineData(27, null)]
    [InlineData(28,
        "channels[0].deliveries[0].destinations (c-100/store): 'sports' is a container that needs a policy of 8278 characters, and MediaStore takes 8192; "
        + "deliver to several containers, or let channels share a role.")]
    public Task Container_ForTooManyRoles_IsRefusedBeforeAnythingIsRegistered(int channels, string? error) => CheckAsync(
        Channels(channels, "", name => Sample.Delivery("store", "hls", "mediaStore", "", $"container: sports, path: {name}/index")), error);

    private static async Task CheckAsync(string stack, string? error)
    {
        if (error is null)
        {
            var findings = new ConfigFindings();
            AccountRules.Check(Checked.Accepts(stack), new AwsAccount("123456789012", "us-west-2", "aws"), findings);
            Assert.Empty(findings.Errors);
            return;
        }

        var (message, deployed) = await Deployed.RefusedAsync(stack);
        Assert.Equal($"The stack file has 1 mistake(s), and nothing was registered:\n{error}", message);
        Assert.Empty(deployed.Registrations);
    }

    private static string Channels(int count, string role) => Channels(count, role, name => Sample.S3("origin", "hls", [$"s3ssl://acme/{name}/index"]));

    private static string Channels(int count, string role, Func<string, string> delivery) => "channels: [" + string.Join(",\n", Enumerable.Range(100, count)
        .Select(number => $"{{ name: c-{number}, class: SINGLE_PIPELINE, {role}deliveries: [{delivery($"c-{number}")}] }}")) + "]\n";
}
