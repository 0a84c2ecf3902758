namespace MediaLive.Delivery.Tests.Support;

/// <summary>A combination of output group and downstream system, with every setting that it takes.</summary>
internal sealed record Row(string OutputGroup, string Downstream, string Keys, params string[] Destinations)
{
    /// <summary>What no error, no output and no sheet may show.</summary>
    public const string Secret = "hunter2hunter2";

    /// <summary>A key for AES-256, which is nobody's.</summary>
    public const string RouterKey = "f0e1d2c3b4a5968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f";

    /// <summary>What the stack files of all rows share.</summary>
    public const string Rest = $$"""
        tags: { team: live }
        akamaiPassword: {{Secret}}
        akamaiSalt: {{Secret}}
        socialKey: {{Secret}}
        passphrase: {{Secret}}
        youtubeQuery: {{Secret}}
        routerKey: {{RouterKey}}
        """;

    private const string Key = "arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private const string Receiver = "receiver: { vpcId: vpc-0a1b, allowFrom: [198.51.100.7/32] }";

    public static readonly Row[] All =
    [
        new("archive", "s3", "outputs: [{ nameModifier: _1080p }, { nameModifier: _720p-$h$ }]", "url: s3ssl://acme/archive/a", "url: s3ssl://acme/archive/b"),
        new("frameCapture", "s3", "outputs: [{ nameModifier: -thumbnail }]", "url: s3ssl://acme/frames/a", "url: s3ssl://acme/frames/b"),
        new("hls", "s3", "redundantManifests: true, directoryStructure: SINGLE_DIRECTORY", "url: s3ssl://acme/hls/a", "url: s3ssl://acme/hls/b"),
        new("hls", "mediaStore", "", "container: curling_a, path: sports/delivery/curling", "container: curling_b, path: sports/delivery/curling"),
        new("hls", "mediaPackage", "channelId: curling-hls, outputs: [{ nameModifier: -1080p }]"),
        new("hls", "http",
            "connection: { type: akamai, connectionRetryInterval: 1, numRetries: 3, filecacheDuration: 3, restartDelay: 4, httpTransferMode: CHUNKED, token: t, saltSecret: akamaiSalt }, "
                + "outputs: [{ nameModifier: _1080p, segmentModifier: _$dt$ }, { nameModifier: _720p, segmentModifier: _$dt$ }], " + Receiver,
            "url: 'https://p-ep1.example.com/50002/curling', credentials: { username: acme, passwordSecret: akamaiPassword }",
            "url: 'https://b-ep1.example.com/50002/curling', credentials: { username: acme, passwordParameter: /live/akamai/password, kmsKey: 'arn:aws:kms:us-west-2:123456789012:key/k1' }"),
        new("hls", "http", "connection: { type: basicPut }",
            "url: 'https://a.upload.example.com/http_upload_hls', querySecret: youtubeQuery",
            "url: 'https://b.upload.example.com/http_upload_hls', querySecret: youtubeQuery")
        {
            Name = "hls-http-query",
        },
        new("mediaPackage", "mediaPackage", "channelId: curlinglive"),
        new("microsoftSmooth", "http",
            "eventId: { mode: USE_CONFIGURED, value: curling }, certificateMode: SELF_SIGNED, connectionRetryInterval: 1, numRetries: 2, filecacheDuration: 3, restartDelay: 4, outputs: [{ nameModifier: _1080p }], " + Receiver,
            "url: 'https://203.0.113.55/sports/curling'", "url: 'https://203.0.113.82/sports/curling'"),
        new("rtmp", "rtmp",
            "authenticationScheme: COMMON, certificateMode: VERIFY_AUTHENTICITY, connectionRetryInterval: 1, numRetries: 2, restartDelay: 4, "
                + "cacheLength: 30, cacheFullBehavior: WAIT_FOR_SERVER, inputLossAction: PAUSE_OUTPUT, " + Receiver,
            "url: 'rtmp://203.0.113.28:80/xyz', streamNameSecret: socialKey",
            "url: 'rtmps://203.0.113.17/xyz/ywq7b', credentials: { username: acme, passwordParameter: rtmp-password }"),
        new("udp", "udp", "fec: { columnDepth: 5, rowLength: 5 }", "url: 'rtp://203.0.113.28:5000'", "url: 'rtp://203.0.113.33:5005'"),
        new("hls", "mediaPackageV2", "channelGroup: live-sports, channelName: curling-hls, outputs: [{ nameModifier: -1080p, segmentModifier: -$t$ }]"),
        new("mediaPackage", "mediaPackageV2", "channelGroup: live-sports, channelName: curling, region: eu-west-1"),
        new("mediaPackage", "mediaPackageV2",
            "channelGroup: live-sports, channelName: curling-group, additional: { region: eu-west-1, channelGroup: live-abroad, channelName: curling-abroad }")
        {
            Name = "mediapackage-two-regions",
        },
        new("cmafIngest", "mediaPackageV2", "channelGroup: live-sports, channelName: curling-cmaf"),
        new("cmafIngest", "mediaPackageV2", "channelGroup: live-sports, channelName: curling-both, additional: { region: eu-west-1 }")
        {
            Name = "cmafingest-two-regions",
        },
        new("cmafIngest", "http", "outputs: [{ nameModifier: _1080p }, { nameModifier: _stereo }], " + Receiver,
            "url: 'https://203.0.113.55/ingest/curling/', credentials: { username: acme, passwordSecret: akamaiPassword }",
            "url: 'https://203.0.113.82/ingest/curling/', credentials: { username: acme, passwordParameter: /live/packager/password }"),
        new("srt", "srt", "latency: 2000, encryptionType: AES256, inputLossAction: EMIT_PROGRAM, " + Receiver,
            "url: 'srt://203.0.113.28:7000', streamId: curling, passphraseSecret: passphrase",
            "url: 'srt://203.0.113.33:7000', passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-a1B2c3'"),
        new("srt", "srt", "allowFrom: [203.0.113.64/28, 203.0.113.50/32]",
            $"listenerPort: 5000, passphraseSecret: passphrase, kmsKey: '{Key}'",
            $"listenerPort: 5001, passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-d4E5f6', kmsKey: '{Key}'")
        {
            Name = "srt-listener",
        },
        new("rtmp", "rtmp", "", "url: 'rtmp://203.0.113.28/live/a'", "url: 'rtmp://203.0.113.17/live/a'")
        {
            Name = "rtmp-outputs",
            AdditionalOutputs =
            [
                new("name: video-site, certificateMode: SELF_SIGNED, connectionRetryInterval: 2, numRetries: 5",
                    "url: 'rtmps://a.example.com/live', streamNameSecret: socialKey",
                    "url: 'rtmps://b.example.com/live/b', credentials: { username: acme, passwordSecret: akamaiPassword }"),
            ],
        },
        new("srt", "srt", "allowFrom: [203.0.113.64/28, 203.0.113.50/32]",
            "url: 'srt://203.0.113.38:7000', passphraseSecret: passphrase", "url: 'srt://203.0.113.43:7000', passphraseSecret: passphrase")
        {
            Name = "srt-outputs",
            AdditionalOutputs =
            [
                new("name: affiliate, latency: 500, encryptionType: AES128",
                    "url: 'srt://203.0.113.38:7001', passphraseSecret: passphrase, streamId: curling",
                    "listenerPort: 5010, passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-d4E5f6'"),
                new("name: backup",
                    "listenerPort: 5012, passphraseSecret: passphrase",
                    "listenerPort: 5013, passphraseSecret: passphrase"),
            ],
        },
        new("hls", "mediaPackage", "",
            "url: 'https://6d2c.mediapackage.us-west-2.amazonaws.com/in/v2/9dj8/9dj8/channel', credentials: { username: 9dj8u, passwordSecret: akamaiPassword }",
            "url: 'https://6d2c.mediapackage.us-west-2.amazonaws.com/in/v2/9dj8/e333/channel', credentials: { username: e333u, passwordParameter: /partner/e333 }")
        {
            Name = "hls-mediapackage-urls",
        },
        new("hls", "mediaPackageV2", "ownerAccount: '210987654321'",
            "url: 'https://mz82o4-1.ingest.hnycui.mediapackagev2.us-west-2.amazonaws.com/in/v1/live-sports/1/curling-hls/index'",
            "url: 'https://mz82o4-2.ingest.hnycui.mediapackagev2.us-west-2.amazonaws.com/in/v1/live-sports/2/curling-hls/index'")
        {
            Name = "hls-mediapackagev2-urls",
        },
        new("cmafIngest", "mediaPackageV2", "ownerAccount: '210987654321'",
            "url: 'https://mz82o4-1.ingest.hnycui.mediapackagev2.eu-west-1.amazonaws.com/in/v1/live-sports/1/curling/'",
            "url: 'https://mz82o4-2.ingest.hnycui.mediapackagev2.eu-west-1.amazonaws.com/in/v1/live-sports/1/curling/'")
        {
            Name = "cmafingest-urls",
        },
        new("mediaConnectRouter", "mediaConnect", "",
            $"availabilityZone: us-west-2a, keySecret: routerKey, kmsKey: '{Key}'",
            "availabilityZone: us-west-2b, keySecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:router-a1B2c3'")
        {
            Name = "mediaconnect-router",
        },
    ];

    /// <summary>Deliveries to what another stack has made: <see cref="Owner"/>.</summary>
    public static readonly Row[] Existing =
    [
        new("hls", "mediaPackage", "channelId: there-hls, existing: true, storePasswords: true") { Name = "existing-hls-v1" },
        new("mediaPackage", "mediaPackage", "channelId: there, existing: true") { Name = "existing-group-v1" },
        new("hls", "mediaPackageV2", "channelGroup: there, channelName: curling-hls, existing: true") { Name = "existing-hls-v2" },
        new("mediaPackage", "mediaPackageV2", "channelGroup: there, channelName: curling, existing: true, policy: manage")
        {
            Name = "existing-group-v2",
        },
        new("cmafIngest", "mediaPackageV2",
            "channelGroup: there, channelName: curling-cmaf, existing: true, additional: { region: eu-west-1, existing: true, policy: manage }")
        {
            Name = "existing-two-regions",
        },
        new("cmafIngest", "mediaPackageV2", "channelGroup: shared, channelName: curling-new")
        {
            Name = "existing-channel-group",
            Section = "channelGroups: { shared: { existing: true } }",
        },
        new("hls", "mediaStore", "", "container: there_a, path: sports/curling", "container: there_b, path: sports/curling")
        {
            Name = "existing-containers",
            Section = "containers: { there_a: { existing: true } }",
        },
    ];

    /// <summary>A stack that makes what the deliveries of <see cref="Existing"/> use.</summary>
    public static readonly string Owner = $$"""
        channels: [{ name: owner, class: STANDARD, deliveries: [
          { name: a, outputGroup: hls, downstream: mediaPackage, channelId: there-hls },
          { name: b, outputGroup: mediaPackage, downstream: mediaPackage, channelId: there },
          { name: c, outputGroup: hls, downstream: mediaPackageV2, channelGroup: there, channelName: curling-hls },
          { name: d, outputGroup: mediaPackage, downstream: mediaPackageV2, channelGroup: there, channelName: curling },
          { name: e, outputGroup: cmafIngest, downstream: mediaPackageV2, channelGroup: there, channelName: curling-cmaf, additional: { region: eu-west-1 } },
          { name: f, outputGroup: cmafIngest, downstream: mediaPackageV2, channelGroup: shared, channelName: other },
          { name: g, outputGroup: hls, downstream: mediaStore, destinations: [{ container: there_a, path: x }, { container: there_a, path: y }] }
        ]}]
        """;

    /// <summary>All of them, which one stack may have together.</summary>
    public static readonly Row[] Both = [.. All, .. Existing];

    public static Row Named(string name) => Both.Single(row => row.Name == name);

    /// <summary>Names the delivery, and its test. Where a setting changes what is made, a combination has a row for each way.</summary>
    public string Name { get; init; } = $"{OutputGroup}-{Downstream}".ToLowerInvariant();

    public RowOutput[] AdditionalOutputs { get; init; } = [];

    /// <summary>What the stack file says besides for it.</summary>
    public string Section { get; init; } = "";

    /// <summary>The delivery; a channel with a single pipeline has just the first destination.</summary>
    public string Delivery(string channelClass)
    {
        var isStandard = channelClass == "STANDARD";
        var keys = isStandard ? Keys : Keys.Replace("redundantManifests: true", "redundantManifests: false", StringComparison.Ordinal);
        var pipelines = isStandard ? 2 : 1;
        string[] outputs = AdditionalOutputs.Length == 0
            ? []
            : [$"additionalOutputs: [{string.Join(", ", AdditionalOutputs.Select(output => $"{{ {output.Text(pipelines)} }}"))}]"];
        return Sample.Delivery(
            Name, OutputGroup, Downstream, string.Join(", ", outputs.Prepend(keys).Where(text => text.Length > 0)), [.. Destinations.Take(pipelines)]);
    }

    /// <summary>A stack file with one channel that has these rows.</summary>
    public static string Stack(string channelClass, params Row[] rows) => $$"""
        channels: [{ name: curling, class: {{channelClass}}, deliveries: [
          {{string.Join(",\n  ", rows.Select(row => row.Delivery(channelClass)))}}
        ]}]
        {{Rest}}
        {{string.Join('\n', rows.Select(row => row.Section))}}
        """;

    public override string ToString() => Name;
}

/// <summary>A further output of a row, with destinations of its own.</summary>
internal sealed record RowOutput(string Keys, params string[] Destinations)
{
    public string Text(int pipelines) => $"{Keys}, destinations: [{string.Join(", ", Destinations.Take(pipelines).Select(destination => $"{{ {destination} }}"))}]";
}
