using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Tests.Http;

/// <summary>Tests that look at that run.</summary>
[CollectionDefinition(nameof(CheckedServers))]
public sealed class CheckedServersGroup : ICollectionFixture<CheckedServers>;

/// <summary>One run of the command against all servers: each delivery is a case.</summary>
public sealed class CheckedServers : IAsyncLifetime
{
    public const string Secret = "right-password";
    public const string SecretQuery = "cid=key-of-ours&file=main";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("checks-");
    private readonly AgreedStack _stack = new();
    private readonly MemoryStream _smooth = new();

    /// <summary>Null where a receiver is missing.</summary>
    internal Nginx? Nginx { get; private set; }

    /// <summary>What nginx had logged when the run was over.</summary>
    internal IReadOnlyList<string> Requests { get; private set; } = [];

    internal int Status { get; private set; }

    internal string Output { get; private set; } = "";

    internal string Error { get; private set; } = "";

    internal string Outputs => Path.Combine(_folder.FullName, "outputs.json");

    internal string AuthorityFile { get; private set; } = "";

    /// <summary>What the Smooth server took.</summary>
    internal byte[] Smooth => _smooth.ToArray();

    internal IReadOnlyDictionary<string, Told> Told { get; private set; } = new Dictionary<string, Told>();

    public async ValueTask InitializeAsync()
    {
        if (new[] { "nginx", "apache2", "ffmpeg" }.Any(name => Installed.Find(name) is null))
            return;
        var certificates = new TestCertificates(_folder.FullName);
        AuthorityFile = certificates.AuthorityFile;
        await using var apache = await Apache.StartAsync(_folder.FullName, ("acme", Secret));
        await using var silent = OddServer.Silent();
        await using var mail = OddServer.Speaking("220 mail.example ESMTP\r\n");
        await using var dying = OddServer.DyingHalfWay();
        await using var smooth = OddServer.Keeping(_smooth);
        Nginx = await Nginx.StartAsync(_folder.FullName, certificates);

        foreach (var place in new[] { "open", "readonly", "forbidden", "failing", "nowhere", "moved", "kerberos", "live", "kept" })
            AddHls(place, $"http://127.0.0.1:{Nginx.Port}/{place}/main");
        AddHls("needs-credentials", $"http://127.0.0.1:{Nginx.Port}/basic/none");
        AddHls("basic", $"http://127.0.0.1:{Nginx.Port}/basic/right", "acme", "/right");
        AddHls("basic-wrong", $"http://127.0.0.1:{Nginx.Port}/basic/wrong", "acme", "/wrong");
        AddHls("no-password", $"http://127.0.0.1:{Nginx.Port}/basic/missing", "acme", "/missing");
        AddHls("digest", $"http://127.0.0.1:{apache.Port}/right", "acme", "/right");
        AddHls("digest-wrong", $"http://127.0.0.1:{apache.Port}/wrong", "acme", "/wrong");
        AddHls("no-folder", $"http://127.0.0.1:{apache.Port}/missing/main", "acme", "/right");
        AddHls("query", $"http://127.0.0.1:{Nginx.Port}/kept/upload?{OperatorAddress.Secret}", secretKeys: new() { ["query"] = "uploadQuery" });
        AddHls("webdav", $"http://127.0.0.1:{Nginx.Port}/folders/made/deep/main", cdn: new()
        {
            HlsWebdavSettings = new() { HttpTransferMode = "CHUNKED" },
        });
        AddHls("named", $"http://127.0.0.1:{Nginx.Port}/open/names/index", more: delivery => delivery with
        {
            Outputs =
            [
                new() { OutputSettings = new() { HlsOutputSettings = new() { NameModifier = "_1080p", SegmentModifier = "_x" } } },
                new() { OutputSettings = new() { HlsOutputSettings = new() { NameModifier = "_720p" } } },
            ],
        });
        AddHls("akamai-token", $"http://127.0.0.1:{Nginx.Port}/open/akamai/main", cdn: new() { HlsAkamaiSettings = new() { Token = "plain" } });
        foreach (var (name, port) in Nginx.TlsPorts)
            AddCmaf($"tls-{name}", $"https://127.0.0.1:{port}/open/cmaf/");
        AddCmaf("tls-none", $"https://127.0.0.1:{Nginx.Port}/open/cmaf/");
        AddHls("closed-port", $"http://127.0.0.1:{FreePort.Take()}/main");
        AddHls("unknown-host", "http://no-such-host.invalid/main");
        AddHls("silent", $"http://127.0.0.1:{silent.Port}/main");
        AddHls("no-http", $"http://127.0.0.1:{mail.Port}/main");
        AddCmaf("dying", $"http://127.0.0.1:{dying.Port}/");
        AddSmooth("smooth", $"http://127.0.0.1:{smooth.Port}/sports/curling.isml", new() { EventIdMode = "USE_CONFIGURED", EventId = "curling", Destination = new() { DestinationRefId = "test-smooth" } });
        _stack.Write(Outputs);

        (Status, Output, Error) = await CheckProcess.RunAsync(
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = AuthorityFile },
            $"{Secret}\n{SecretQuery}\n",
            ["--outputs", Outputs, "--seconds", "2", "--secret", "/right", "--secret", "/wrong=wrong-password", "--secret", "uploadQuery", "--json", "--yes"]);
        Requests = Nginx.Log;
        if (Output.Length > 0)
            Told = CheckProcess.Read(Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (Nginx is not null)
            await Nginx.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void AddHls(
        string name,
        string url,
        string? username = null,
        string? parameter = null,
        Dictionary<string, string>? secretKeys = null,
        HlsCdnSettings? cdn = null,
        Func<AgreedDelivery, AgreedDelivery>? more = null) => _stack.Add(
            name,
            "hls",
            "http",
            new OperatorAddress
            {
                Pipelines = [0],
                Address = url,
                Username = username,
                PasswordParameter = parameter,
                SecretKeys = secretKeys,
            },
            destination => new()
            {
                HlsGroupSettings = new()
                {
                    Destination = destination,
                    HlsCdnSettings = cdn ?? new() { HlsBasicPutSettings = new() },
                },
            },
            more);

    private void AddCmaf(string name, string url) => _stack.Add(
        name,
        "cmafIngest",
        "http",
        new OperatorAddress { Pipelines = [0], Address = url },
        destination => new() { CmafIngestGroupSettings = new() { Destination = destination } });

    private void AddSmooth(string name, string url, MsSmoothGroupSettings settings) => _stack.Add(
        name,
        "microsoftSmooth",
        "http",
        new OperatorAddress { Pipelines = [0], Address = url },
        _ => new() { MsSmoothGroupSettings = settings });
}
