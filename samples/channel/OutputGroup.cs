using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample;

/// <summary>A delivery as an output group of the channel.</summary>
internal sealed record OutputGroup(string Name, AgreedDelivery Delivery)
{
    private readonly OutputKind _kind = OutputKind.Of(Name, Delivery.OutputGroupSettings);

    /// <summary>Those that were agreed, or this sample's own where nothing was.</summary>
    public IEnumerable<ChannelOutput> Outputs => Agreed is { } agreed ? agreed.Select(_kind.Encoding) : _kind.Outputs;

    public object Settings() => new
    {
        Name,
        Delivery.OutputGroupSettings,
        Outputs = Outputs.Select(output => new
        {
            OutputName = output.Name,
            VideoDescriptionName = output.Video?.Name,
            AudioDescriptionNames = output.Audio is { } audio ? new[] { audio.Name } : null,
            OutputSettings = _kind.Complete(output.Settings),
        }),
    };

    private IReadOnlyList<AgreedOutput>? Agreed => Delivery.Outputs
        ?? (Delivery.OutputSettings is { } only ? [new AgreedOutput { OutputSettings = only }] : null);
}
