using MediaLive.Agreements.Checks.Tests.Receivers;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Examples;

/// <summary>
/// The example stacks, rehearsed, with loopback in the place of their partners: a check of each, and one of prod's partners with
/// a fault of each kind.
/// </summary>
public sealed class ExampleRuns : IAsyncLifetime
{
    private const string WrongOriginPassword = "password-of-yesterday";
    private const string WrongPassphrase = "passphrase-of-yesterday";

    private const string OriginParameter = "/live/akamai/password";
    private const string SmoothParameter = "/live/smooth/password";
    private const string PassphraseArn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:live/affiliate-a1b2c3";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examples-");
    private readonly TestCertificates _certificates;

    public ExampleRuns() => _certificates = new(_folder.FullName);

    internal CheckedRun Dev { get; private set; } = null!;

    internal CheckedRun Prod { get; private set; } = null!;

    internal CheckedRun Faults { get; private set; } = null!;

    internal IEnumerable<CheckedRun> All => [Dev, Prod, Faults];

    /// <summary>What the partners' HTTP servers logged.</summary>
    internal IReadOnlyList<string> Requests { get; private set; } = [];

    /// <summary>Bytes of prod's that arrived elsewhere.</summary>
    internal IReadOnlyDictionary<string, int> Arrived { get; private set; } = new Dictionary<string, int>();

    internal static IEnumerable<string> Secrets =>
    [
        Partners.OriginPassword, Partners.SmoothPassword, Partners.PackagePassword, Partners.Passphrase, WrongOriginPassword,
        WrongPassphrase,
    ];

    public async ValueTask InitializeAsync()
    {
        if (!Partners.AreInstalled)
            return;
        var outputs = await Task.WhenAll(
            RehearsedOutputs.OfAsync("dev", _folder.FullName), RehearsedOutputs.OfAsync("prod", _folder.FullName));
        var (dev, prod) = (outputs[0], outputs[1]);
        await using var partners = await Partners.StartAsync(_folder.FullName, _certificates, prod);

        var runs = await Task.WhenAll(
            CheckDevAsync(dev, partners), CheckProdAsync(prod, partners), CheckFaultsAsync(prod, partners));

        (Dev, Prod, Faults) = (runs[0], runs[1], runs[2]);
        Requests = partners.Http.Log;
        Arrived = new Dictionary<string, int>
        {
            ["social 0"] = (await partners.Rtmp.RecordingAsync("curling-a")).Length,
            ["social 1"] = (await partners.Rtmp.RecordingAsync("curling-b")).Length,
            ["affiliate 0"] = (await partners.Affiliates[0].EndAsync()).Length,
            ["affiliate 1"] = (await partners.Affiliates[1].EndAsync()).Length,
            ["contribution 0, stream"] = Bytes(partners.Contributions[0], 0),
            ["contribution 0, columns"] = Bytes(partners.Contributions[0], 2),
            ["contribution 0, rows"] = Bytes(partners.Contributions[0], 4),
        };
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static int Bytes(UdpReceiver receiver, int offset) => receiver.Arrived(offset).Sum(datagram => datagram.Length);

    private static string At(int port) => $"127.0.0.1:{port}";

    private Task<CheckedRun> CheckDevAsync(RehearsedOutputs dev, Partners partners) => CheckAsync(
        "dev",
        dev
            .At("curling/social", At(partners.Rtmp.Port))
            .At("curling/contribution", At(partners.WithoutRows.Port)),
        []);

    private Task<CheckedRun> CheckProdAsync(RehearsedOutputs prod, Partners partners) => CheckAsync(
        "prod",
        prod
            .At("curling/package-v1", At(partners.Package.Port), At(partners.Package.Port))
            .At("curling/contribution", At(partners.Contributions[0].Port), At(partners.Contributions[1].Port))
            .At("partners/cdn", At(partners.Http.Origins[0]), At(partners.Http.Origins[1]))
            .At("partners/smooth", At(partners.Http.Smooth), At(partners.Http.Smooth))
            .At("partners/social", At(partners.Rtmps.Port), At(partners.Rtmps.Port))
            .At("partners/affiliate", At(partners.Affiliates[0].Port), At(partners.Affiliates[1].Port)),
        new(prod.Users("curling", "package-v1")
            .Select(user => KeyValuePair.Create(user.PasswordParameter, Partners.PackagePassword)))
        {
            [OriginParameter] = Partners.OriginPassword,
            [SmoothParameter] = Partners.SmoothPassword,
            [PassphraseArn] = Partners.Passphrase,
        });

    /// <summary>What stays right is pipeline 1 of the contribution and of the Smooth server.</summary>
    private Task<CheckedRun> CheckFaultsAsync(RehearsedOutputs prod, Partners partners) => CheckAsync(
        "faults",
        prod
            .At("curling/contribution", At(partners.WithoutRows.Port), At(partners.Contributions[1].Port))
            .At("partners/cdn", At(partners.Http.Origins[0]), "no-such-host.invalid")
            .At("partners/smooth", At(partners.Http.SmoothOfAnotherName), At(partners.Http.Smooth))
            .At("partners/social", At(partners.Rtmps.Port), At(FreePort.Take()))
            .At("partners/affiliate", At(partners.Affiliates[2].Port), At(FreePort.Take()))
            .With("\"curling-a\"", "\"curling-c\""),
        new()
        {
            [OriginParameter] = WrongOriginPassword,
            [SmoothParameter] = Partners.SmoothPassword,
            [PassphraseArn] = WrongPassphrase,
        },
        "curling/contribution", "partners/cdn", "partners/smooth", "partners/social", "partners/affiliate");

    /// <summary>As somebody runs it who trusts the test's CA and has no AWS credentials.</summary>
    private Task<CheckedRun> CheckAsync(
        string name, RehearsedOutputs outputs, Dictionary<string, string> secrets, params string[] deliveries) =>
        CheckedRun.OfAsync(
            outputs,
            Path.Combine(_folder.FullName, $"{name}.json"),
            new Dictionary<string, string>
            {
                ["SSL_CERT_FILE"] = _certificates.AuthorityFile,
                ["HOME"] = _folder.FullName,
                ["AWS_ACCESS_KEY_ID"] = "",
                ["AWS_SECRET_ACCESS_KEY"] = "",
            },
            secrets,
            deliveries);
}
