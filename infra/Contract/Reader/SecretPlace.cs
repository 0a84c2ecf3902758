using MediaLive.Delivery.Contract.Settings;
using Pulumi;

namespace MediaLive.Delivery.Contract;

/// <summary>Where a secret setting of a delivery belongs.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Delivery">Its name.</param>
/// <param name="Setting">Which of the delivery's settings it is.</param>
/// <param name="Pipeline">Whose setting it is; null for one of the output group.</param>
public sealed record SecretPlace(string Channel, string Delivery, SecretSetting Setting, int? Pipeline)
{
    /// <summary>A name for what keeps the secret, such as <c>partners-social-stream-name-0</c>: unique in the stack.</summary>
    public string Name => string.Join('-', new[] { Channel, Delivery, Output, Word, Pipeline?.ToString() }.OfType<string>());

    /// <summary>The output whose own destination has the setting; null for one of the delivery's destination or group.</summary>
    public string? Output { get; init; }

    private string Word => Setting switch
    {
        SecretSetting.StreamName => "stream-name",
        SecretSetting.Url => "url",
        SecretSetting.AkamaiSalt => "salt",
        _ => "token",
    };

    /// <summary>The contract with that text in this place.</summary>
    internal DeliveryContract Put(string text, DeliveryContract contract)
    {
        var channel = contract.Channel(Channel);
        var delivery = channel.Deliveries.GetValueOrDefault(Delivery)
            ?? throw new ContractException(
                $"There is a secret for the delivery '{Channel}/{Delivery}', which the stack does not hand over.");
        return contract with
        {
            Channels = Replace(contract.Channels, Channel, channel with
            {
                Deliveries = Replace(channel.Deliveries, Delivery, Put(text, delivery)),
            }),
        };
    }

    private AgreedDelivery Put(string text, AgreedDelivery delivery) => Setting switch
    {
        SecretSetting.StreamName when Output is not null => PutIntoOutput(text, delivery),
        SecretSetting.StreamName =>
            delivery with { Destination = Put(delivery.Destination, setting => setting with { StreamName = text }) },
        SecretSetting.Url => delivery with { Destination = Put(delivery.Destination, setting => setting with { Url = text }) },
        SecretSetting.AkamaiSalt =>
            delivery with { OutputGroupSettings = Put(delivery.OutputGroupSettings, akamai => akamai with { Salt = text }) },
        _ => delivery with { OutputGroupSettings = Put(delivery.OutputGroupSettings, akamai => akamai with { Token = text }) },
    };

    private AgreedDelivery PutIntoOutput(string text, AgreedDelivery delivery)
    {
        if (delivery.Outputs?.Any(output => output.OutputName == Output && output.Destination is not null) != true)
        {
            throw new ContractException(
                $"There is a secret for the output '{Channel}/{Delivery}/{Output}', which the stack does not hand over.");
        }

        return delivery with
        {
            Outputs =
            [
                .. delivery.Outputs.Select(output => output.OutputName == Output
                    ? output with { Destination = Put(output.Destination!, setting => setting with { StreamName = text }) }
                    : output),
            ],
        };
    }

    private OutputDestination Put(
        OutputDestination destination, Func<OutputDestinationSettings, OutputDestinationSettings> put) => destination with
        {
            Settings = [.. destination.Settings!.Select((setting, pipeline) => pipeline == Pipeline ? put(setting) : setting)],
        };

    private static OutputGroupSettings Put(
        OutputGroupSettings group, Func<HlsAkamaiSettings, HlsAkamaiSettings> put) => group with
        {
            HlsGroupSettings = group.HlsGroupSettings! with
            {
                HlsCdnSettings = new() { HlsAkamaiSettings = put(group.HlsGroupSettings.HlsCdnSettings.HlsAkamaiSettings!) },
            },
        };

    private static Dictionary<string, T> Replace<T>(IReadOnlyDictionary<string, T> map, string key, T value) =>
        new(map) { [key] = value };
}

/// <summary>The settings that can be secrets.</summary>
public enum SecretSetting
{
    /// <summary>RTMP's <see cref="OutputDestinationSettings.StreamName"/>.</summary>
    StreamName,

    /// <summary>An <see cref="OutputDestinationSettings.Url"/> whose query is a secret.</summary>
    Url,

    /// <summary><see cref="HlsAkamaiSettings.Salt"/>.</summary>
    AkamaiSalt,

    /// <summary><see cref="HlsAkamaiSettings.Token"/>.</summary>
    AkamaiToken,
}

/// <summary>A setting that is a secret.</summary>
/// <param name="Place">Where it belongs.</param>
/// <param name="Value">An output that is marked as secret.</param>
public sealed record AgreedSecret(SecretPlace Place, Output<string> Value);
