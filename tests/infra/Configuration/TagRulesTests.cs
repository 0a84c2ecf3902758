using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Configuration;

/// <summary>Limits from the API models of IAM and SSM (tagKeyType, TagKey, …) and the user guide Tagging AWS resources.</summary>
public sealed class TagRulesTests
{
    private const string OwnRole = "role: 'arn:aws:iam::123456789012:role/live', ";

    [Fact]
    public void Tags_AtTheLimits_AreAccepted() => Checked.Accepts(With(
        $"{new string('k', 128)}: {new string('v', 256)}, 'Kostenstelle für Übertragung': 'a_b.c:d/e=f+g-h@i', empty: '', "
        + string.Join(", ", Enumerable.Range(0, 47).Select(number => $"t{number}: x"))));

    [Fact]
    public void Tags_MoreThanAResourceTakes_AreRefused() => Checked.Refuses(
        With(string.Join(", ", Enumerable.Range(0, 51).Select(number => $"t{number}: x"))), "tags: are 51, and a resource takes 50; remove some.");

    [Theory]
    [InlineData("aws:team: live", "tags.aws:team: 'aws:team' is a key that starts with aws:, which AWS keeps for itself; write another key.")]
    [InlineData("AWS:team: live", "tags.AWS:team: 'AWS:team' is a key that starts with aws:, which AWS keeps for itself; write another key.")]
    [InlineData("team: 'aws:live'", "tags.team: 'aws:live' is a value that starts with aws:, which AWS keeps for itself; write another value.")]
    [InlineData("team: live!", "tags.team: 'live!' is a value with a character that tags don't take; use letters, digits, spaces and _ . : / = + - @ only.")]
    [InlineData("'te*am': live", "tags.te*am: 'te*am' is a key with a character that tags don't take; use letters, digits, spaces and _ . : / = + - @ only.")]
    [InlineData("team: \"live\\n\"", "tags.team: 'live\\n' is a value with a character that tags don't take; use letters, digits, spaces and _ . : / = + - @ only.")]
    [InlineData("'': live", "tags: has a tag without a key; write its key.")]
    [InlineData("team: 7", "tags.team: '7' is not a text; write it in quotes if it is one.")]
    [InlineData("team: null", "tags.team: 'null' is not a text; write it in quotes if it is one.")]
    public void Tag_OutsideTheRules_IsRefused(string tag, string error) => Checked.Refuses(With(tag), error);

    [Fact]
    public void Tag_TooLong_IsRefused()
    {
        var key = new string('k', 129);

        Checked.Refuses(With($"{key}: x"), $"tags.{key}: has a key of 129 characters, and AWS takes 128; shorten it.");
        Checked.Refuses(With($"team: {new string('v', 257)}"), "tags.team: has a value of 257 characters, and AWS takes 256; shorten it.");
    }

    /// <summary>IAM: "Duplicate tag keys found. Please note that Tag keys are case insensitive." Other services tell them apart.</summary>
    [Fact]
    public void Tags_KeysThatDifferInCaseOnly_AreRefusedWhereARoleIsMade()
    {
        Checked.Refuses(
            With("Team: a, team: b"),
            "tags.team: is tags.Team to IAM, which does not tell upper and lower case apart in a role's tags; remove one of them.");
        Checked.Accepts(With("Team: a, team: b", OwnRole));
    }

    private static string With(string tags, string channel = "") =>
        $"channels: [{{ name: curling, class: SINGLE_PIPELINE, {channel}deliveries: [{Sample.S3("origin", "hls", ["s3ssl://acme/a"])}] }}]\ntags: {{ {tags} }}";
}
