using MediaLive.Agreements.Checks;
using MediaLive.Agreements.Checks.Secrets;
using MediaLive.Agreements.Tests.Support;
using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Tests.Checks;

public sealed class CheckTargetsTests
{
    public static TheoryData<string> Rows => Recorded.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public void Targets_OfEveryRow_AreAllAddressesByPipeline(string row)
    {
        var parts = Recorded.All(Recorded.Row(row));

        foreach (var part in parts)
        {
            var targets = CheckTargets.Of(part).ToList();

            Assert.Equal(
                part.Facts.Addresses.SelectMany(address => address.Pipelines.Select(pipeline => (pipeline, address.Address))),
                targets.Select(target => (target.Pipeline, target.Url)));
            Assert.Equal(part.Pipelines, targets.Select(target => target.Pipeline).Distinct().Order());
            Assert.All(targets, target =>
            {
                Assert.Single(new object?[]
                {
                    target.Setting, target.SrtSetting, target.MediaPackageSetting, target.Destination.MediaConnectRouterSettings,
                }.OfType<object>());
                Assert.True(target.Setting?.Url is null || target.Setting.Url == target.Url, target.Url);
            });
        }
    }

    [Fact]
    public void Targets_OfAnotherRegion_AreTheirOwnEndpoints() => Assert.Equal(
        [null, null, "ENDPOINT_1", "ENDPOINT_2"],
        Targets("mediapackage-two-regions.STANDARD").Select(target => target.MediaPackageSetting!.ChannelEndpointId));

    /// <summary>Such as of a group that only a later version of MediaLive has: it is told as not checked.</summary>
    [Fact]
    public void Targets_OfADestinationOfAnotherKind_AreThereWithoutASetting()
    {
        var part = Recorded.All(Recorded.Row("archive-s3.STANDARD"))[0];
        var unknown = part with { Delivery = part.Delivery with { Destination = new() { Id = "unknown" } } };

        var targets = CheckTargets.Of(unknown).ToList();

        Assert.Equal(part.Facts.Addresses.Select(address => address.Address), targets.Select(target => target.Url));
        Assert.All(targets, target => Assert.Null(target.Setting));
    }

    [Theory]
    [InlineData("hls-http-query.STANDARD", "https://a.upload.example.com/http_upload_hls?hunter2hunter2")]
    [InlineData("hls-http-query.SINGLE_PIPELINE", "https://a.upload.example.com/http_upload_hls?hunter2hunter2")]
    public async Task Secrets_ThatTheOutputsShow_AreUsed(string row, string url)
    {
        var target = await ResolveAsync(row, []);

        Assert.Equal((url, null), (target.Secrets.Url, target.Secrets.Missing));
    }

    [Fact]
    public async Task Secrets_OfTheUser_ComeFirst()
    {
        var target = await ResolveAsync("hls-http-query.STANDARD", new() { ["youtubeQuery"] = "cid=1&file=x" });

        Assert.Equal("https://a.upload.example.com/http_upload_hls?cid=1&file=x", target.Secrets.Url);
    }

    /// <summary>What a destination needs and nobody gives is told with the name by which it is given.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Secrets_OfEveryRow_CanBeGivenByTheirNames(string row)
    {
        var contract = Recorded.Row(row) with { SecretUrls = null, SecretSettings = null, StreamNames = null, OutputStreamNames = null };
        foreach (var target in Targets(contract))
        {
            var needed = NeededSecret.Of(target, contract).ToList();
            var without = await new SecretResolver(contract, new GivenSecrets(new Dictionary<string, string>()), null)
                .ResolveAsync(target, TestContext.Current.CancellationToken);
            var with = await new SecretResolver(
                contract, new GivenSecrets(needed.ToDictionary(secret => secret.Names[0], secret => $"value of {secret.What}")), null)
                .ResolveAsync(target, TestContext.Current.CancellationToken);

            Assert.Equal(needed.Count == 0, without.Secrets.Missing is null);
            Assert.All(needed, secret => Assert.Contains($"--secret {secret.Names[0]}", without.Secrets.Missing, StringComparison.Ordinal));
            Assert.Null(with.Secrets.Missing);
            Assert.All(needed, secret => Assert.Contains(with.Secrets.All, value => value.Contains($"value of {secret.What}", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Secrets_FromSsm_AreReadOnceWhereTheyAre()
    {
        var store = new Store();
        var contract = Recorded.Stack("prod");
        var resolver = new SecretResolver(contract, new GivenSecrets(new Dictionary<string, string>()), store);

        var targets = await Task.WhenAll(Targets(contract)
            .Where(target => target.Part.Path == "partners/cdn")
            .Select(target => resolver.ResolveAsync(target, TestContext.Current.CancellationToken)));

        Assert.Equal(["in SSM", "in SSM"], targets.Select(target => target.Secrets.Password));
        Assert.Equal(["us-west-2 /live/akamai/password"], store.Read);
    }

    [Fact]
    public async Task Secrets_ThatCanNotBeRead_AreMissing()
    {
        var contract = Recorded.Stack("prod");
        var target = Targets(contract).First(target => target.Part.Path == "partners/smooth");

        var resolved = await new SecretResolver(contract, new GivenSecrets(new Dictionary<string, string>()), new Store())
            .ResolveAsync(target, TestContext.Current.CancellationToken);

        Assert.Equal("no password: not there", resolved.Secrets.Missing);
    }

    private static async Task<CheckTarget> ResolveAsync(string row, Dictionary<string, string> given)
    {
        var contract = Recorded.Row(row);
        return await new SecretResolver(contract, new GivenSecrets(given), null)
            .ResolveAsync(Targets(contract)[0], TestContext.Current.CancellationToken);
    }

    private static List<CheckTarget> Targets(string row) => Targets(Recorded.Row(row));

    private static List<CheckTarget> Targets(DeliveryContract contract) => [.. Recorded.All(contract).SelectMany(CheckTargets.Of)];

    private sealed class Store : IParameterStore
    {
        public List<string> Read { get; } = [];

        public Task<string> ReadAsync(string name, string region, CancellationToken cancellationToken)
        {
            Read.Add($"{region} {name}");
            return name == "/live/akamai/password" ? Task.FromResult("in SSM") : throw new SecretException("not there");
        }
    }
}
