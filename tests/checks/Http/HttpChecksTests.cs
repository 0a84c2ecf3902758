using System.Text;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Http;

/// <summary>Against nginx and Apache, and servers that do what those never would.</summary>
[Collection(nameof(CheckedServers))]
public sealed class HttpChecksTests(CheckedServers servers)
{
    /// <summary>2 s of HLS: the main manifest, and of the output a manifest and two segments.</summary>
    [Theory]
    [InlineData("open", "takes 4 files of HLS; everything is deleted again")]
    [InlineData("basic", "takes 4 files of HLS; everything is deleted again")]
    [InlineData("digest", "takes 4 files of HLS; everything is deleted again")]
    [InlineData("named", "takes 7 files of HLS; everything is deleted again")]
    [InlineData("webdav", "takes 4 files of HLS; everything is deleted again; the folder, which MKCOL made, is left there")]
    [InlineData("kept", "takes 4 files of HLS; 4 files are left there, since it answers 405 to DELETE")]
    [InlineData("query", "takes 4 files of HLS; 4 files are left there, since it answers 405 to DELETE")]
    [InlineData("tls-trusted", "takes 2 s of cmafIngest (201); everything is deleted again")]
    [InlineData("smooth", "takes 2 s of microsoftSmooth (200)")]
    public void Check_OfAServerThatTakesIt_Accepts(string delivery, string seen) => AssertTold(delivery, "accepts", seen);

    [Theory]
    [InlineData("needs-credentials", "401: it asks for a user name and a password, and none were agreed; ")]
    [InlineData("basic-wrong", "401: it does not take this user name with this password; ")]
    [InlineData("digest-wrong", "401: it does not take this user name with this password; ")]
    [InlineData("kerberos", "401: it asks for Negotiate; agree on basic or digest authentication")]
    [InlineData("forbidden", "403: it forbids that; ")]
    [InlineData("nowhere", "404: it has no such place; ")]
    [InlineData("readonly", "405: it takes no PUT there; ")]
    [InlineData("no-folder", "409: the folder is not there; ")]
    [InlineData("failing", "500: it fails by itself; ")]
    [InlineData("moved", "301: it points to elsewhere.example, ")]
    [InlineData("no-http", "what answers at port ")]
    [InlineData("dying", "closes the connection half-way, without a word; ")]
    public void Check_OfAServerThatDoesNotTakeIt_SaysWhyAndWhatToDo(string delivery, string seen) =>
        AssertTold(delivery, "refuses", seen);

    [Theory]
    [InlineData("closed-port", "nobody listens at port ")]
    [InlineData("unknown-host", "nobody knows a host no-such-host.invalid; ")]
    [InlineData("silent", "takes connections, and gave no answer within 5 s; ")]
    [InlineData("tls-none", "speaks no TLS at port ")]
    [InlineData("tls-other", "its certificate is for other.example and not for 127.0.0.1; ")]
    [InlineData("tls-expired", "its certificate is valid from ")]
    [InlineData("tls-self", "its certificate is self-signed; ")]
    [InlineData("tls-unknown", "the certificates between its own and a CA that is known here are missing; ")]
    public void Check_OfAServerThatIsNotReached_SaysWhyAndWhatToDo(string delivery, string seen) =>
        AssertTold(delivery, "unreachable", seen);

    [Theory]
    [InlineData("no-password", "127.0.0.1 answers, but there is no password: give --secret /missing, or --password-from-ssm")]
    [InlineData("akamai-token", "127.0.0.1 answers, but there is no public way to compute Akamai's token; ")]
    [InlineData("live", "main.m3u8 is there already, and a channel may be on air; ")]
    public void Check_ThatCanNotBeDone_SaysWhy(string delivery, string seen) => AssertTold(delivery, "not checked", seen);

    [Fact]
    public void Run_WithRefusals_ExitsWithOneAndIsBounded()
    {
        Require();

        Assert.Equal((1, ""), (servers.Status, servers.Error));
        Assert.All(servers.Told.Values, told => Assert.InRange(told.Seconds, 0, 12));
    }

    [Fact]
    public void Run_WithSecrets_ShowsNone()
    {
        Require();

        foreach (var secret in new[] { CheckedServers.Secret, "wrong-password", CheckedServers.SecretQuery, "key-of-ours" })
            Assert.DoesNotContain(secret, servers.Output + servers.Error, StringComparison.Ordinal);
        Assert.EndsWith("/kept/upload?[secret]", servers.Told["test/query"].Url, StringComparison.Ordinal);
    }

    [Fact]
    public void Hls_AtTheServer_HasTheNamesThatWereAgreed()
    {
        Require();

        Assert.Equal(
            [
                "index.m3u8",
                "index_1080p.m3u8", "index_1080p_x_00001.ts", "index_1080p_x_00002.ts",
                "index_720p.m3u8", "index_720p_00001.ts", "index_720p_00002.ts",
            ],
            Requests("/open/names/").Where(request => request is ["PUT", _, "201", ..]).Select(request => Path.GetFileName(request[1])).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(servers.Nginx!.PathOf("open"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Hls_ThatIsLeftThere_Plays()
    {
        Require();
        var folder = servers.Nginx!.PathOf("kept");

        Assert.Contains("\nmain_check.m3u8\n", File.ReadAllText(Path.Combine(folder, "main.m3u8")), StringComparison.Ordinal);
        Assert.EndsWith(
            "#EXTINF:1.0,\nmain_check_00001.ts\n#EXTINF:1.0,\nmain_check_00002.ts\n",
            File.ReadAllText(Path.Combine(folder, "main_check.m3u8")), StringComparison.Ordinal);
        Assert.All(["main_check_00001.ts", "main_check_00002.ts"], name =>
        {
            var segment = File.ReadAllBytes(Path.Combine(folder, name));
            Assert.True(segment.Length > 10_000 && segment.Length % 188 == 0, $"{name}: {segment.Length} bytes");
            Assert.All(Enumerable.Range(0, segment.Length / 188), packet => Assert.Equal(0x47, segment[packet * 188]));
        });
    }

    [Fact]
    public void Hls_OfAChannelOnAir_IsNotTouched()
    {
        Require();

        Assert.Equal(["GET"], Requests("/live/").Select(request => request[0]));
    }

    [Fact]
    public void Hls_WithTransferMode_IsSentSo()
    {
        Require();

        Assert.All(Requests("/folders/").Where(request => request[0] == "PUT"), request => Assert.Equal("chunked", request[^1]));
        Assert.All(Requests("/open/main").Where(request => request[0] == "PUT"), request => Assert.Equal("-", request[^1]));
    }

    [Fact]
    public void Cmaf_AtTheServer_IsOneTrack()
    {
        Require();

        var put = Assert.Single(Requests("/open/cmaf/"), request => request is ["PUT", .., "chunked"]);
        Assert.Equal(("/open/cmaf/Streams(check.cmfv)", "201"), (put[1], put[2]));
        Assert.InRange(int.Parse(put[3], System.Globalization.CultureInfo.InvariantCulture), 2_000, 1_000_000);
    }

    [Fact]
    public void Smooth_AtTheServer_IsAFragmentedMovie()
    {
        Require();

        Assert.Equal("ftypisml", Encoding.ASCII.GetString(servers.Smooth, 4, 8));
        Assert.Contains("moof", Encoding.Latin1.GetString(servers.Smooth), StringComparison.Ordinal);
    }

    private static void Require() => Installed.Require("nginx", "apache2", "ffmpeg");

    private void AssertTold(string delivery, string verdict, string seen)
    {
        Require();
        var told = servers.Told[$"test/{delivery}"];
        Assert.Equal(verdict, told.Verdict);
        Assert.StartsWith(seen, told.Seen, StringComparison.Ordinal);
    }

    private List<string[]> Requests(string path) =>
        [.. servers.Requests.Select(line => line.Split(' ')).Where(request => request[1].StartsWith(path, StringComparison.Ordinal))];
}
