using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.MediaStore;

public sealed class HlsMediaStoreRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";

    [Fact]
    public void MediaStore_Anywhere_WarnsOfItsEndAndTellsBothWaysOut() => Assert.Equal(
        [$"{Delivery}.downstream (curling/store): AWS ended MediaStore on 2025-11-13; deliver to S3 (downstream: s3) or to MediaPackage v2 (downstream: mediaPackageV2) instead."],
        Checked.Of(With("curling_a", "sports/curling")).Warnings);

    [Theory]
    [InlineData("curling-a")]
    [InlineData("curling.a")]
    [InlineData("")]
    public void Container_OtherCharacters_IsRefused(string container) => Checked.Refuses(
        With(container, "sports/curling"),
        $"{Delivery}.destinations[0].container (curling/store): '{container}' is not a container name of 1 to 255 letters, digits and underscores; rename the container.");

    [Fact]
    public void Container_AtItsLongest_IsAccepted() => Checked.Accepts(With(new string('a', 255), "sports/curling"));

    [Fact]
    public void Container_TooLong_IsRefused() => Assert.Single(Checked.Of(With(new string('a', 256), "sports/curling")).Errors);

    [Theory]
    [InlineData("curling_a: { existing: true }")]
    [InlineData("curling_a: { existing: true, policy: manage }")]
    public void Container_Existing_IsAccepted(string container) =>
        Checked.Accepts(With("curling_a", "sports/curling") + $"containers: {{ {container} }}");

    [Theory]
    [InlineData("curling_b: { existing: true }", "curling_b: is a container that no delivery writes to; remove it, or correct it: perhaps 'curling_a' is meant.")]
    [InlineData("curling_a: {}", "curling_a: says nothing of the container; write existing: true, or remove it.")]
    [InlineData("curling_a: { policy: manage }", "curling_a.policy: 'manage' is for existing containers of ours; add existing: true, or remove it.")]
    public void Container_SettingOfNoUse_IsRefused(string container, string error) =>
        Checked.Refuses(With("curling_a", "sports/curling") + $"containers: {{ {container} }}", $"containers.{error}");

    [Theory]
    [InlineData("curling")]
    [InlineData("sports/delivery/curling-$dt$")]
    public void Path_FoldersAndABaseName_IsAccepted(string path) => Checked.Accepts(With("curling_a", path));

    [Theory]
    [InlineData("/sports/curling")]
    [InlineData("sports/")]
    [InlineData("sports//curling")]
    [InlineData("sports/cur ling")]
    public void Path_SlashAtAnEndOrOtherCharacters_IsRefused(string path) => Checked.Refuses(
        With("curling_a", path),
        $"{Delivery}.destinations[0].path (curling/store): '{path}' is not folders and a base file name of letters, digits and _ . ~ $ - without a '/' at either end; write it like sports/delivery/curling.");

    [Theory]
    [InlineData("sports/$w$/curling", "has a variable that MediaLive does not take in a destination; use $dt$, $d$ or $t$, or move it to the name modifier of an output")]
    [InlineData("sports/curling-$dt", "has a $ that begins no variable; write variables as $dt$, $d$ or $t$, or take it out")]
    [InlineData("1/2/3/4/5/6/7/8/9/10/11/curling", "has more than the 10 folders that MediaStore takes; use fewer")]
    public void Path_ThatMediaLiveOrMediaStoreRefuses_IsRefused(string path, string told) =>
        Checked.Refuses(With("curling_a", path), $"{Delivery}.destinations[0].path (curling/store): '{path}' {told}.");

    /// <summary>MediaStore's data API model, PathNaming: at most 900 characters, 10 folders.</summary>
    [Fact]
    public void Path_WithAllThatMediaLiveAppends_IsAtMost900Characters()
    {
        var longest = $"1/2/3/4/5/6/7/8/9/10/{new string('a', 900 - 21 - 10)}";

        Checked.Accepts(With("curling_a", longest));
        Checked.Refuses(
            With("curling_a", $"{longest}a"),
            $"{Delivery}.destinations[0].path (curling/store): '{longest}a' makes paths of at least 901 characters with what MediaLive fills in and appends, and MediaStore takes 900; shorten its folders or its base file name.");
    }

    [Fact]
    public void Destinations_SameContainerAndPath_AreRefused() => Checked.Refuses(
        Standard("container: one, path: a/b", "container: one, path: a/b"),
        $"{Delivery}.destinations[1].path (curling/store): 'one/a/b' is written to by {Delivery}.destinations[0].path (curling/store) as well; change one of them.");

    [Fact]
    public void Destinations_SamePathInTwoContainers_AreAccepted() => Checked.Accepts(Standard("container: one, path: a/b", "container: two, path: a/b"));

    [Fact]
    public void Destinations_OnePlaceOfMediaStoreAndOneOfS3_AreTwo() => Checked.Accepts(Sample.SinglePipeline(
        Sample.S3("origin", "hls", ["s3ssl://acme/live/index"]),
        Sample.Delivery("store", "hls", "mediaStore", "", "container: acme, path: live/index")));

    [Fact]
    public void RedundantManifests_TwoContainers_AreRefused() => Checked.Refuses(
        Sample.Standard(Sample.Delivery("store", "hls", "mediaStore", "redundantManifests: true", "container: one, path: a/b", "container: two, path: a/c")),
        $"{Delivery}.destinations[1].path (curling/store): 'two/a/' is not the folder of the other destination (one/a/), which redundant manifests need; use one folder and two base file names.");

    [Fact]
    public void Keys_Missing_AreRefused() => Checked.Refuses(
        Sample.SinglePipeline(Sample.Delivery("store", "hls", "mediaStore", "destinations: [{}]")),
        $"{Delivery}.destinations[0].container (curling/store): is missing; write it.",
        $"{Delivery}.destinations[0].path (curling/store): is missing; write it.");

    private static string With(string container, string path) =>
        Sample.SinglePipeline(Sample.Delivery("store", "hls", "mediaStore", "", $"container: '{container}', path: '{path}'"));

    private static string Standard(params string[] destinations) => Sample.Standard(Sample.Delivery("store", "hls", "mediaStore", "", destinations));
}
