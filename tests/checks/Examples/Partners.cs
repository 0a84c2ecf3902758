using MediaLive.Agreements.Checks.Tests.Http;
using MediaLive.Agreements.Checks.Tests.Receivers;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Examples;

/// <summary>Receivers on loopback for all that the example stacks send to anybody but AWS, and to MediaPackage v1.</summary>
internal sealed class Partners : IAsyncDisposable
{
    public const string OriginPassword = "password-of-the-origin";
    public const string SmoothPassword = "password-of-the-smooth-server";
    public const string PackagePassword = "password-of-mediapackage";
    public const string Passphrase = "passphrase-of-the-affiliate";

    private const string PassphraseOption = $"&passphrase={Passphrase}";

    private Partners()
    {
    }

    public required PartnerServers Http { get; init; }

    public required NginxRtmp Rtmp { get; init; }

    /// <summary>The same server behind TLS.</summary>
    public required Front Rtmps { get; init; }

    /// <summary>MediaPackage v1, with digest authentication behind TLS.</summary>
    public required Front Package { get; init; }

    public required Apache PackageServer { get; init; }

    /// <summary>Of pipelines 0 and 1; the third takes calls of another run.</summary>
    public required IReadOnlyList<SrtReceiver> Affiliates { get; init; }

    /// <summary>Of pipelines 0 and 1, with error correction.</summary>
    public IReadOnlyList<UdpReceiver> Contributions { get; } = [new(0, 2, 4), new(0, 2, 4)];

    /// <summary>Takes a stream without rows of error correction.</summary>
    public UdpReceiver WithoutRows { get; } = new(0, 2);

    public static bool AreInstalled =>
        NginxRtmp.IsInstalled && new[] { "apache2", "ffmpeg", "srt-live-transmit" }.All(name => Installed.Find(name) is not null);

    /// <summary>Skips the test where one is missing.</summary>
    public static void Require()
    {
        NginxRtmp.Require();
        SrtReceiver.Require();
        Installed.Require("apache2");
    }

    /// <param name="folder">Right below that for temporary files.</param>
    /// <param name="certificates">Of those with TLS.</param>
    /// <param name="prod">Says whom MediaPackage lets in, and where to.</param>
    public static async Task<Partners> StartAsync(string folder, TestCertificates certificates, RehearsedOutputs prod)
    {
        var certificate = TestCertificates.Load(certificates.Trusted());
        var rtmp = new NginxRtmp { Keys = ["curling", "curling-a", "curling-b"] };
        await rtmp.InitializeAsync();
        var package = await Apache.StartAsync(
            folder, prod.Users("curling", "package-v1").Select(user => (user.Name, PackagePassword)));
        foreach (var url in prod.Urls("curling/package-v1"))
            package.MakeFolder(Path.GetDirectoryName(url.AbsolutePath)!);
        return new()
        {
            Http = await PartnerServers.StartAsync(
                Path.Combine(folder, "partners"), certificates, OriginPassword, SmoothPassword),
            Rtmp = rtmp,
            Rtmps = new(rtmp.Port) { Certificate = certificate },
            Package = new(package.Port) { Certificate = certificate },
            PackageServer = package,
            Affiliates = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SrtReceiver.StartAsync(PassphraseOption))),
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var receiver in Contributions.Append(WithoutRows))
            receiver.Dispose();
        foreach (var server in new IAsyncDisposable[] { Http, Rtmps, Rtmp, Package, PackageServer }.Concat(Affiliates))
            await server.DisposeAsync();
    }
}
