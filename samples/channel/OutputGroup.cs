using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample;

/// <summary>A delivery as an output group of the channel.</summary>
internal sealed record OutputGroup(string Name, AgreedDelivery Delivery)
{
    public OutputKind Kind { get; } = OutputKind.Of(Name, Delivery.OutputGroupSettings);

    public object Settings() => new
    {
        Name,
        Delivery.OutputGroupSettings,
        Outputs = Kind.Outputs.Select(output => new
        {
            OutputName = output.Name,
            VideoDescriptionName = output.Video?.Name,
            AudioDescriptionNames = output.Audio is { } audio ? new[] { audio.Name } : null,
            OutputSettings = Delivery.OutputSettings ?? output.Settings,
        }),
    };
}
