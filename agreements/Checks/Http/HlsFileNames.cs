namespace MediaLive.Agreements.Checks.Http;

/// <summary>Where the files of an HLS output group go: MediaLive appends to the URL, also where it ends in a query.</summary>
internal sealed record HlsFileNames(string Base, IReadOnlyList<HlsOutputNames> Outputs)
{
    private const string Unnamed = "_check";

    public string Main => $"{Base}.m3u8";

    /// <param name="target">The destination.</param>
    /// <param name="url">Its URL.</param>
    public static HlsFileNames Of(CheckTarget target, string url)
    {
        var naming = new FileNaming(DateTimeOffset.UtcNow);
        var agreed = target.Delivery.Outputs?.Select(output => output.OutputSettings.HlsOutputSettings).ToList();
        var address = naming.FilledIn(url);
        return new(address,
        [
            .. from output in agreed is { Count: > 0 } ? agreed : [null]
               let name = naming.FilledIn(output?.NameModifier ?? Unnamed)
               select new HlsOutputNames($"{address}{name}", naming.FilledIn(output?.SegmentModifier ?? "")),
        ]);
    }

    /// <summary>As a manifest beside it refers to it.</summary>
    public static string Short(string url) => url[(url.LastIndexOfAny(['/', '?', '=']) + 1)..];
}

/// <summary>The files of one output.</summary>
/// <param name="Start">With which all their URLs begin.</param>
/// <param name="SegmentModifier">Follows it in segments.</param>
internal sealed record HlsOutputNames(string Start, string SegmentModifier)
{
    public string Manifest => $"{Start}.m3u8";

    /// <param name="number">From 1 up.</param>
    public string Segment(int number) => $"{Start}{SegmentModifier}_{number:00000}.ts";
}
